import type { SurfaceObjective } from '../surface';
import type { Trajectory } from '../trajectory';

/** Length of (dx, dy). `Math.hypot` guards against overflow and costs ten times as much; a run has a bound. */
export function length(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/** Index into `objective.minima` of the minimum nearest to (x, y); null if none is listed or (x, y) is not finite. */
export function nearestMinimum(objective: SurfaceObjective, x: number, y: number): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  for (let i = 0; i < objective.minima.length; i++) {
    const { at } = objective.minima[i]!;
    const distance = length(x - at[0], y - at[1]);
    if (distance < least) {
      least = distance;
      nearest = i;
    }
  }
  return nearest;
}

/** Distance from (x, y) to minimum number `index`; Infinity for null. */
export function distanceTo(objective: SurfaceObjective, index: number | null, x: number, y: number): number {
  const minimum = index === null ? undefined : objective.minima[index];
  if (minimum === undefined) return Infinity;
  return length(x - minimum.at[0], y - minimum.at[1]);
}

/** Distance from (x, y) to the nearest listed minimum; Infinity if none is listed or (x, y) is not finite. */
export function distanceToNearest(objective: SurfaceObjective, x: number, y: number): number {
  return distanceTo(objective, nearestMinimum(objective, x, y), x, y);
}

/**
 * Writes the distance to the nearest listed minimum at points `from` … `trajectory.length` − 1 of a run to
 * the same places of `out`. Calling again with the old length as `from` adds only what is new.
 * @throws RangeError if `out` is shorter than the run.
 */
export function fillDistances(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  out: Float64Array,
  from = 0,
): void {
  if (out.length < trajectory.length) {
    throw new RangeError(`out has ${out.length} places; the run has ${trajectory.length} points`);
  }
  const { thetas, length: points } = trajectory;
  for (let k = from; k < points; k++) {
    out[k] = distanceToNearest(objective, thetas[2 * k]!, thetas[2 * k + 1]!);
  }
}
