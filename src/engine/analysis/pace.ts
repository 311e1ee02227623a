import type { Point, SurfaceObjective } from '../surface';
import type { Trajectory } from '../trajectory';
import type { SurfaceFacts } from './diagnosis';
import { distanceTo } from './distance';
import { diagonal, inside } from './place';
import { farthest, highest, type Stretch } from './stretch';

/** A run has arrived when this share of its first distance to the minimum is left. */
const ARRIVED = 0.01;
/** It is on its way if at the pace of its last stretch it arrives within this many times the steps taken. */
const PATIENCE = 1;
/** Without a minimum to go to, a run must be able to cross this share of the diagonal in as many steps again. */
const FORTH = 0.1;

/** The listed minimum nearest to a point of those that lie lower: a run cannot descend to the others. */
export function nearestBelow(objective: SurfaceObjective, [x, y]: Point, loss: number): number | null {
  let nearest: number | null = null;
  for (let i = 0; i < objective.minima.length; i++) {
    if (objective.minima[i]!.value > loss) continue;
    if (distanceTo(objective, i, x, y) < distanceTo(objective, nearest, x, y)) nearest = i;
  }
  return nearest;
}

/** Has the run stayed with the minimum through its last two stretches? */
export function hasArrived(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  minimum: number,
  { from, to }: Stretch,
): boolean {
  const { thetas } = trajectory;
  const first = distanceTo(objective, minimum, thetas[0]!, thetas[1]!);
  return farthest(trajectory, objective, minimum, 2 * from - to, to) <= ARRIVED * first;
}

/** Without a minimum to go to: has the run left the domain, fallen below every minimum, or a good pace? */
export function getsForth(
  { minima }: SurfaceObjective,
  { domain }: SurfaceFacts,
  at: Point,
  { from, to, path, straightness }: Stretch,
): boolean {
  const reach = (PATIENCE * to * path * straightness) / (to - from);
  return minima.length > 0 || !inside(domain, at) || reach >= FORTH * diagonal(domain);
}

/** The distance to the minimum, or without one what counts as getting forth. */
export function toGo(
  objective: SurfaceObjective,
  { domain }: SurfaceFacts,
  target: number | null,
  [x, y]: Point,
): number {
  return target === null ? FORTH * diagonal(domain) : distanceTo(objective, target, x, y);
}

/** Whether the run will be at the minimum by the pace at which the distance or the loss shrinks. */
export function approaches(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  target: number,
  { from, to }: Stretch,
): boolean {
  const steps = to - from;
  const { thetas, losses } = trajectory;
  const firstDistance = distanceTo(objective, target, thetas[0]!, thetas[1]!);
  const before = farthest(trajectory, objective, target, from - steps, from - 1);
  const now = farthest(trajectory, objective, target, from + 1, to);
  const floor = objective.minima[target]!.value;
  const firstLoss = losses[0]! - floor;
  const lossBefore = highest(trajectory, from - steps, from - 1) - floor;
  const lossNow = highest(trajectory, from + 1, to) - floor;
  // Near a minimum the loss goes with the square of the distance.
  return (
    stepsToGo(before, now, steps, ARRIVED * firstDistance) <= PATIENCE * to ||
    stepsToGo(lossBefore, lossNow, steps, ARRIVED ** 2 * firstLoss) <= PATIENCE * to
  );
}

/** Steps until a quantity that went from `before` to `now` in `steps` is down to `goal`, shrinking likewise. */
function stepsToGo(before: number, now: number, steps: number, goal: number): number {
  if (now <= goal) return 0;
  return now < before ? (steps * Math.log(now / goal)) / Math.log(before / now) : Infinity;
}
