import { bisectRight } from 'd3-array';
import type { Breakdown } from '../../../network/racer';
import type { Race } from '../race';

/** How one network stands at the step that is shown. Numbers are NaN where there are none. */
export interface Standing {
  readonly step: number;
  readonly epoch: number;
  /** The steps that it has taken itself; of an earlier step that is shown, all are taken for its own. */
  readonly updates: number;
  /** The step at which it ended and why, where that is not after the step shown. */
  readonly ended: { readonly step: number; readonly reason: Breakdown } | null;
  /** The step that the numbers below are of: large data sets are not gone through after every step. */
  readonly evaluatedAt: number;
  readonly trainingLoss: number;
  readonly trainingAccuracy: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
}

/** How a racer stands, by the last evaluation that is complete and not after the step shown. */
export function standingOf({ status, history }: Pick<Race, 'status' | 'history'>, id: string): Standing {
  const step = status?.shown ?? status?.step ?? 0;
  const epoch = status && status.shown === null ? status.epoch : bisectRight(history.epochs, step);
  const divergence = status?.divergences[id];
  const evaluations = history.evaluations(id);
  const last = bisectRight(evaluations.steps, step) - 1;
  const { trainingLoss, testLoss } = evaluations;
  const done = (column: Float64Array) =>
    !Number.isNaN(column[last]) || Number.isNaN(column[last - 1] ?? Number.NaN);
  const at = done(trainingLoss) && done(testLoss) ? last : last - 1;
  const updatesOf = () => {
    const newest = status?.updates[id] ?? status?.step ?? step;
    if (step === status?.step) return newest;
    // Only one that has missed steps is counted.
    return newest === status?.step ? step : (history.taken(id, step) ?? step);
  };
  const read = (column: Float64Array) => column[at] ?? Number.NaN;
  return {
    step,
    epoch,
    updates: updatesOf(),
    ended: divergence && divergence.step <= step ? divergence : null,
    evaluatedAt: evaluations.steps[at] ?? step,
    trainingLoss: read(trainingLoss),
    trainingAccuracy: read(evaluations.trainingAccuracy),
    testLoss: read(testLoss),
    testAccuracy: read(evaluations.testAccuracy),
  };
}
