import type { AnatomyLine, AxisState, Trajectory } from '../../../engine';

/** One update of a run, taken apart along both axes. */
export interface StepAnatomy {
  /** Number of the update, from 1. */
  readonly t: number;
  readonly axes: readonly [AxisAnatomy, AxisAnatomy];
}

export interface AxisAnatomy {
  readonly given: AxisState;
  readonly lines: readonly AnatomyLine[];
}

/**
 * The update that leaves from point `k`, or the last one of a run that ends there. Null for a run that
 * ended at its start.
 *
 * @param steps updates that are wanted; more may have been recorded before
 */
export function stepAnatomy(trajectory: Trajectory, k: number, steps: number): StepAnatomy | null {
  const from = Math.min(k, steps - 1, trajectory.length - 2);
  if (from < 0) return null;
  return { t: from + 1, axes: [axisAnatomy(trajectory, from, 0), axisAnatomy(trajectory, from, 1)] };
}

function axisAnatomy(trajectory: Trajectory, from: number, axis: 0 | 1): AxisAnatomy {
  const { optimizer } = trajectory;
  const at = (vector: Float64Array) => vector[axis]!;
  const slots = Object.keys(optimizer.slots).map((name) => [name, at(trajectory.slot(from, name))] as const);
  const given: AxisState = {
    theta: at(trajectory.theta(from)),
    probe: at(trajectory.probe(from)),
    gradient: at(trajectory.gradient(from)),
    slots: Object.fromEntries(slots),
    values: trajectory.hyperparameters(from + 1),
    t: from + 1,
  };
  return { given, lines: optimizer.anatomy(given) };
}
