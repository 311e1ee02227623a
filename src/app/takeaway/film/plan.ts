import type { Steps } from '../../../ui/takeaway/types';

/** The frames of a film: which step each shows, in order, and how many there are in a second. */
export interface FilmPlan {
  readonly steps: readonly number[];
  readonly framesPerSecond: number;
}

/** Rates whose frames last whole hundredths of a second, as a GIF counts them. */
export const frameRates = [10, 20, 25, 50] as const;

/** As many frames as a film may have: a minute at the highest rate. */
export const MOST_FRAMES = 3000;

/**
 * Spreads the steps from `from` to `to` evenly over the frames; the first frame shows the first and the last one the last.
 * Where only some steps were kept, each frame shows the last one kept that is not after its step.
 */
export function planFilm(
  { kept }: Pick<Steps, 'kept'>,
  from: number,
  to: number,
  seconds: number,
  framesPerSecond: number,
): FilmPlan {
  const count = frameCount(seconds, framesPerSecond);
  const steps = Array.from({ length: count }, (_, frame) => {
    const step = from + Math.round(((to - from) * frame) / Math.max(1, count - 1));
    return kept ? (kept.findLast((known) => known <= step) ?? kept[0] ?? step) : step;
  });
  return { steps, framesPerSecond };
}

export function frameCount(seconds: number, framesPerSecond: number): number {
  return Math.max(1, Math.round(seconds * framesPerSecond));
}
