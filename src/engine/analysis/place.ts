import type { Domain, Point, SurfaceObjective } from '../surface';
import type { Trajectory } from '../trajectory';
import type { RateAt } from './diagnosis';
import { length } from './distance';
import { curvatureAt } from './eigen';

/** The rate of the update after point `k` against the curvature at `at`. */
export function rateAt(trajectory: Trajectory, objective: SurfaceObjective, at: Point, k: number): RateAt {
  const values = trajectory.hyperparameters(Math.min(k + 1, trajectory.length - 1));
  const rate = values.lr ?? NaN;
  const curvature = curvatureAt(objective, at[0], at[1]).largest;
  const limit =
    curvature > 0 && trajectory.optimizer.stabilityLimit
      ? trajectory.optimizer.stabilityLimit(values, curvature)
      : null;
  return { at, rate, curvature, limit, exceeds: limit !== null && rate > limit };
}

/** Point `k` of a run in the plane. */
export function pointAt({ thetas }: Trajectory, k: number): Point {
  return [thetas[2 * k]!, thetas[2 * k + 1]!];
}

export function inside([[x0, x1], [y0, y1]]: Domain, [x, y]: Point): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** Length of the domain's diagonal, the measure of what is near on a surface. */
export function diagonal([[x0, x1], [y0, y1]]: Domain): number {
  return length(x1 - x0, y1 - y0);
}
