import type { Point, SurfaceObjective } from '../surface';
import type { Trajectory } from '../trajectory';
import type { Diagnosis, Stuck, SurfaceFacts } from './diagnosis';
import { length } from './distance';
import { curvatureAt } from './eigen';
import { diagonal, pointAt } from './place';

/** Two points are one when they are closer than this share of the domain's diagonal. */
const SAME_POINT = 1e-3;

/** A run without gradient: which kind of point is it at? */
export function atRest(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  { domain }: SurfaceFacts,
  end: number,
): Diagnosis {
  const at = pointAt(trajectory, end);
  const near = SAME_POINT * diagonal(domain);
  const isAt = (point: { readonly at: Point }) => length(at[0] - point.at[0], at[1] - point.at[1]) <= near;
  const minimum = objective.minima.findIndex(isAt);
  if (minimum >= 0) return restingAtMinimum(trajectory, objective, minimum, end);

  const where = objective.saddles.some(isAt)
    ? 'saddle'
    : objective.maxima.some(isAt)
      ? 'maximum'
      : kindByCurvature(objective, at, trajectory.gradient(end), near);
  const lowest = lowestMinimum(objective);
  const loss = trajectory.losses[end]!;
  if (where === 'minimum' && (lowest === null || loss <= lowest)) return { kind: 'fine' };
  return { kind: 'stuck', where, step: end, at, loss, minimum: null, lowest };
}

/** The diagnosis of a run that rests at listed minimum number `minimum`. */
export function restingAtMinimum(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  minimum: number,
  end: number,
): Diagnosis {
  if (objective.minima[minimum]!.global) return { kind: 'fine' };
  const lowest = lowestMinimum(objective);
  const at = pointAt(trajectory, end);
  return { kind: 'stuck', where: 'minimum', step: end, at, loss: trajectory.losses[end]!, minimum, lowest };
}

/** The loss of the lowest listed minimum; null if none is listed. */
function lowestMinimum({ minima }: SurfaceObjective): number | null {
  return minima.length === 0 ? null : Math.min(...minima.map(({ value }) => value));
}

/**
 * The kind of point that is not listed, by the signs of its curvatures. Where Newton's step to the exact
 * critical point leads farther than `near`, there is none here: the ground is merely flat.
 */
function kindByCurvature(
  objective: SurfaceObjective,
  [x, y]: Point,
  gradient: Float64Array,
  near: number,
): Stuck['where'] {
  const { largest, smallest, steepest, flattest } = curvatureAt(objective, x, y);
  const gx = gradient[0]!;
  const gy = gradient[1]!;
  const alongSteepest = (gx * steepest[0] + gy * steepest[1]) / largest;
  const alongFlattest = (gx * flattest[0] + gy * flattest[1]) / smallest;
  if (!(length(alongSteepest, alongFlattest) <= near)) return 'flat';
  if (smallest > 0) return 'minimum';
  return largest < 0 ? 'maximum' : 'saddle';
}
