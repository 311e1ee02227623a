import type { StatusMessage } from '../../../network/session/messages';
import type { Layer } from '../frame';

type Status = Pick<StatusMessage, 'step' | 'epoch' | 'shown' | 'rate' | 'kept'>;

export interface ScrubberOptions {
  read(): Status | null;
  slider: HTMLInputElement | null;
  position: HTMLElement | null;
  pace: HTMLElement | null;
  words: {
    position(step: number, epoch: number): string;
    shown(step: number, newest: number): string;
    rate(perSecond: number): string;
  };
}

/**
 * Where the slider stands among its places: one for each kept step, and the last for the newest.
 *
 * @returns the place of the kept step nearest to the one shown
 */
export function placeOf({ kept, shown }: Pick<Status, 'kept' | 'shown'>): number {
  if (shown === null) return kept.length;
  let nearest = 0;
  for (const [place, step] of kept.entries()) {
    if (Math.abs(step - shown) < Math.abs(kept[nearest]! - shown)) nearest = place;
  }
  return nearest;
}

/** Writes slider and words when the status has become another. */
export function createScrubber({ read, slider, position, pace, words }: ScrubberOptions): Layer {
  let drawn: Status | null = null;
  return {
    draw() {
      const status = read();
      if (!status || status === drawn || !slider || !position || !pace) return false;
      drawn = status;
      const { step, epoch, shown, rate, kept } = status;
      const place = placeOf(status);
      const text = shown === null ? words.position(step, epoch) : words.shown(shown, step);
      slider.max = String(kept.length);
      slider.value = String(place);
      slider.style.setProperty('--done', `${kept.length > 0 ? (100 * place) / kept.length : 100}%`);
      slider.setAttribute('aria-valuetext', text);
      position.textContent = text;
      pace.textContent = rate === null ? '' : words.rate(rate);
      return false;
    },
  };
}
