import type { Race } from '../race';

/** A network's row in the table of results; NaN or undefined where there is no such number. */
export interface Row {
  readonly id: string;
  /** The step of the last evaluation; null before the first. */
  readonly step: number | null;
  /** The step at which it diverged; null if it has not. */
  readonly diverged: number | null;
  readonly trainingLoss: number | undefined;
  readonly testLoss: number | undefined;
  readonly trainingAccuracy: number | undefined;
  readonly testAccuracy: number | undefined;
}

/** How a network does after the last evaluation. One that has diverged has a loss, but no accuracy. */
export function rowOf({ history, status }: Pick<Race, 'history' | 'status'>, id: string): Row {
  const { steps, trainingLoss, testLoss, trainingAccuracy, testAccuracy } = history.evaluations(id);
  const diverged = status?.divergences[id]?.step ?? null;
  const accuracy = (column: Float64Array) => (diverged === null ? column.at(-1) : undefined);
  return {
    id,
    step: steps.at(-1) ?? null,
    diverged,
    trainingLoss: trainingLoss.at(-1),
    testLoss: testLoss.at(-1),
    trainingAccuracy: accuracy(trainingAccuracy),
    testAccuracy: accuracy(testAccuracy),
  };
}
