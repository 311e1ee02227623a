import { Random } from '../engine/random';

/** The seeds of what is random in a race. */
export interface Seeds {
  readonly weights: number;
  readonly batches: number;
}

/**
 * Unrelated seeds from one. Used twice, one seed would give weights and batches, or data made with it, the same
 * random numbers: weights that are copies of points.
 *
 * @throws RangeError for a seed that is not finite
 */
export function seedsOf(seed: number): Seeds {
  const random = new Random(seed);
  return { weights: random.bits(), batches: random.bits() };
}
