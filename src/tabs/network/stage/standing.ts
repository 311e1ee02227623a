import { bisectRight } from 'd3-array';
import type { Breakdown } from '../../../network/racer';
import type { Race } from '../race';

/** How one network stands at the step that is shown. Numbers are NaN where there are none. */
export interface Standing {
  readonly step: number;
  readonly epoch: number;
  /** The step at which it ended and why, where that is not after the step shown. */
  readonly ended: { readonly step: number; readonly reason: Breakdown } | null;
  readonly trainingLoss: number;
  readonly trainingAccuracy: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
}

/**
 * How a racer stands, by the last evaluation that is not after the step shown. Of one that is only half done, the
 * missing numbers are those of the one before.
 */
export function standingOf({ status, history }: Pick<Race, 'status' | 'history'>, id: string): Standing {
  const step = status?.shown ?? status?.step ?? 0;
  const epoch = status && status.shown === null ? status.epoch : bisectRight(history.epochs, step);
  const divergence = status?.divergences[id];
  const evaluations = history.evaluations(id);
  const at = bisectRight(evaluations.steps, step) - 1;
  const read = (column: Float64Array) => {
    const last = column[at] ?? Number.NaN;
    return Number.isNaN(last) ? (column[at - 1] ?? Number.NaN) : last;
  };
  return {
    step,
    epoch,
    ended: divergence && divergence.step <= step ? divergence : null,
    trainingLoss: read(evaluations.trainingLoss),
    trainingAccuracy: read(evaluations.trainingAccuracy),
    testLoss: read(evaluations.testLoss),
    testAccuracy: read(evaluations.testAccuracy),
  };
}
