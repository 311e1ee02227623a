import type { StatusMessage } from '../../../network/session/messages';
import type { RailHandle } from '../../../ui/rail/Rail';
import { writeText } from '../../../ui/writeText';
import type { Layer } from '../frame';

type Status = Pick<StatusMessage, 'step' | 'epoch' | 'shown' | 'rate' | 'kept'>;

export interface ScrubberOptions {
  read(): Status | null;
  slider: HTMLInputElement | null;
  rail: RailHandle | null;
  position: HTMLElement | null;
  pace: HTMLElement | null;
  words: {
    position(step: number, epoch: number): string;
    shown(step: number, newest: number): string;
    rate(perSecond: number): string;
  };
}

type Steps = Pick<Status, 'step' | 'shown' | 'kept'>;

/** The kept steps before the newest: the slider has a place for each, and a last one for the newest. */
export function earlierSteps({ kept, step }: Pick<Steps, 'kept' | 'step'>): readonly number[] {
  return kept.filter((known) => known < step);
}

/** The place of the kept step nearest to the one shown, from 0. */
export function placeOf(status: Steps): number {
  const { shown } = status;
  const steps = earlierSteps(status);
  if (shown === null) return steps.length;
  let nearest = 0;
  for (const [place, step] of steps.entries()) {
    if (Math.abs(step - shown) < Math.abs(steps[nearest]! - shown)) nearest = place;
  }
  return nearest;
}

/** The kept step so many places on or back; null for the newest, undefined where there is none. */
export function stepBeside(status: Steps, places: -1 | 1): number | null | undefined {
  const steps = earlierSteps(status);
  const place = placeOf(status) + places;
  return place === steps.length ? null : steps[place];
}

/** Writes slider and words when the status has become another. */
export function createScrubber({ read, slider, rail, position, pace, words }: ScrubberOptions): Layer {
  let drawn: Status | null = null;
  return {
    draw() {
      const status = read();
      if (!status || status === drawn || !slider || !position || !pace) return false;
      drawn = status;
      const { step, epoch, shown, rate } = status;
      const last = earlierSteps(status).length;
      const place = placeOf(status);
      const text = shown === null ? words.position(step, epoch) : words.shown(shown, step);
      slider.max = String(last);
      slider.value = String(place);
      rail?.place(last > 0 ? place / last : 1);
      slider.setAttribute('aria-valuetext', text);
      writeText(position, text);
      writeText(pace, rate === null ? '' : words.rate(rate));
      return false;
    },
  };
}
