import type { Answer } from './answer';
import { PATH_POINTS } from './code';
import type { Experiment } from './experiment';
import { frechetDistance, resample } from './frechet';
import { simplify } from './simplify';

/** Shares of the view's diagonal: points nearer to a line than this are on it; two lines so far apart look different. */
const NEAR = 0.002;
const SEEN = 0.005;

/**
 * An answer as its code keeps it: a path by its most telling points, the start not among them.
 *
 * @returns with it, whether one can see the difference: the Fréchet distance of what was drawn and what is kept
 */
export function sentOf(
  answer: Answer,
  { start, diagonal }: Pick<Experiment, 'start' | 'diagonal'>,
): { readonly answer: Answer; readonly simpler: boolean } {
  if (answer.kind !== 'path') return { answer, simpler: false };
  const drawn = [start, ...answer.points];
  const kept = simplify(drawn, PATH_POINTS + 1, NEAR * diagonal);
  const [one, other] = [drawn, kept].map((line) => resample(line, NEAR * diagonal));
  const apart = frechetDistance(one!, other!);
  return { answer: { kind: 'path', points: kept.slice(1) }, simpler: apart > SEEN * diagonal };
}
