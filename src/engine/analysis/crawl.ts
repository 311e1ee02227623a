import type { SurfaceObjective } from '../surface';
import type { Trajectory } from '../trajectory';
import type { CrawlCause, RateAt } from './diagnosis';
import { length } from './distance';
import type { Stretch } from './stretch';

/**
 * The gradient is all but gone when it is below this share of the mean slope down to the minimum. On a convex
 * surface it cannot be below the whole of it: L(θ) − L* ≤ g · (θ − θ*).
 */
const FLAT = 0.1;
/** Likewise without a minimum, as a share of the largest gradient of the run. */
const FLAT_OF_LARGEST = 0.01;
/** An optimizer that divides by the gradient's size takes steps about as long as the rate; these are short. */
const SHORT_STEP = 0.1;
/** The effective rate has died when this share of its first value is left. */
const DIED = 0.25;
/** A rate below this share of the limit is small. */
const SMALL_RATE = 0.1;
/** The steps are straight, and therefore too short rather than misdirected, above this straightness. */
const STRAIGHT = 0.5;
/** A condition number from here on slows gradient descent down by as much. */
const ILL_CONDITIONED = 10;

/**
 * Why a run that crawls does so; the causes are told apart in the order below.
 *
 * @param toGo the distance to the minimum, or without one what counts as getting forth
 */
export function crawlCause(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  target: number | null,
  toGo: number,
  stretch: Stretch,
  { rate, limit }: RateAt,
  conditionNumber: number,
): CrawlCause {
  const step = stretch.path / (stretch.to - stretch.from);
  const divides = trajectory.optimizer.effectiveRate !== undefined;
  const short = step < SHORT_STEP * rate;
  if (divides && short && rateDied(trajectory, toGo, stretch.to)) {
    return forgets(trajectory, stretch.to) ? 'rate-down' : 'rate-died';
  }
  if ((short || !divides) && isFlat(trajectory, objective, target, toGo, stretch.to)) return 'flat';

  const small = limit === null ? stretch.straightness >= STRAIGHT : rate < SMALL_RATE * limit;
  if (small) return 'rate-small';
  return conditionNumber >= ILL_CONDITIONED ? 'ill-conditioned' : 'rate-small';
}

function isFlat(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  target: number | null,
  distance: number,
  end: number,
): boolean {
  const slope = trajectory.gradientNorm(end);
  if (target !== null) {
    return slope < (FLAT * (trajectory.losses[end]! - objective.minima[target]!.value)) / distance;
  }
  let largest = 0;
  for (let k = 0; k <= end; k++) largest = Math.max(largest, trajectory.gradientNorm(k));
  return slope <= FLAT_OF_LARGEST * largest;
}

/** Have past gradients, remembered in the accumulator, used up a rate that would have brought the run there? */
function rateDied(trajectory: Trajectory, toGo: number, end: number): boolean {
  const left = rateLeft(trajectory, end);
  if (left === null || left > DIED) return false;
  const { thetas } = trajectory;
  const firstStep = length(thetas[2]! - thetas[0]!, thetas[3]! - thetas[1]!);
  return firstStep * end >= toGo;
}

/** Whether what divides the rate shrinks in an update without a gradient: a mean does, a sum does not. */
function forgets(trajectory: Trajectory, k: number): boolean {
  const { optimizer } = trajectory;
  const names = Object.keys(optimizer.slots);
  const slots = Object.fromEntries(names.map((name) => [name, Float64Array.of(1)]));
  optimizer.update(new Float64Array(1), new Float64Array(1), slots, trajectory.hyperparameters(k), k);
  return names.some((name) => optimizer.slots[name]!.draw === 'scale' && slots[name]![0]! < 1);
}

/**
 * What is left after update `end` of the effective rate of the first update, at the same learning rate, on the
 * axis where more is left, of those along which the run has moved; null for optimizers without one.
 */
export function rateLeft(trajectory: Trajectory, end: number): number | null {
  const first = relativeRate(trajectory, 1);
  const last = relativeRate(trajectory, end);
  if (first === null || last === null) return null;
  const { thetas } = trajectory;
  const left = [0, 1].map((axis) =>
    thetas[2 * end + axis] === thetas[axis] ? 0 : last[axis]! / first[axis]!,
  );
  return Math.max(...left);
}

/** The effective rate after update `k`, divided by the learning rate. */
function relativeRate(trajectory: Trajectory, k: number): Float64Array | null {
  const { optimizer } = trajectory;
  if (!optimizer.effectiveRate) return null;
  const slots = Object.fromEntries(
    Object.keys(optimizer.slots).map((name) => [name, trajectory.slot(k, name)]),
  );
  const values = trajectory.hyperparameters(k);
  const out = new Float64Array(2);
  optimizer.effectiveRate(slots, values, k, out);
  const rate = values.lr ?? NaN;
  for (let i = 0; i < out.length; i++) out[i]! /= rate;
  return out;
}
