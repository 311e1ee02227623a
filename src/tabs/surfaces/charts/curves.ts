import { fillDistances, type SurfaceObjective, type Trajectory } from '../../../engine';

export const curveKinds = ['loss', 'gradient', 'distance'] as const;
export type CurveKind = (typeof curveKinds)[number];

/** Columns that are derived from a run, grown with it. */
interface Derived {
  gradient: Float64Array;
  gradients: number;
  distance: Float64Array;
  distances: number;
}

const derived = new WeakMap<Trajectory, Derived>();

/** A run's values at every recorded step: its loss, the norm of the gradient there, or the distance to the nearest minimum. */
export function curve(trajectory: Trajectory, kind: CurveKind, objective: SurfaceObjective): Float64Array {
  if (kind === 'loss') return trajectory.losses;
  const columns = derived.get(trajectory) ?? { gradient: empty, gradients: 0, distance: empty, distances: 0 };
  derived.set(trajectory, columns);
  const { length } = trajectory;
  if (kind === 'gradient') {
    columns.gradient = roomFor(columns.gradient, length);
    for (let k = columns.gradients; k < length; k++) columns.gradient[k] = gradientNormAt(trajectory, k);
    columns.gradients = length;
    return columns.gradient;
  }
  columns.distance = roomFor(columns.distance, length);
  fillDistances(trajectory, objective, columns.distance, columns.distances);
  columns.distances = length;
  return columns.distance;
}

const there = new Float64Array(2);

/** The gradient's norm at θ, also for an optimizer that takes its gradients elsewhere, so that all can be compared. */
function gradientNormAt(trajectory: Trajectory, k: number): number {
  if (!trajectory.optimizer.probe) return trajectory.gradientNorm(k);
  trajectory.objective.evaluate(trajectory.theta(k), there);
  return Math.hypot(there[0]!, there[1]!);
}

const empty = new Float64Array(0);

function roomFor(column: Float64Array, length: number): Float64Array {
  if (column.length >= length) return column;
  const larger = new Float64Array(Math.max(length, 2 * column.length));
  larger.set(column);
  return larger;
}
