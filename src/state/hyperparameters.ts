import { getOptimizer, type OptimizerDefinition } from '../engine';
import { type Change, type Settings, sharedRateOf } from './settings';

/** The best rates found so far, by optimizer. */
export type BestRates = Readonly<Record<string, { readonly rate: number; readonly loss: number } | null>>;

/** A change that counts for this optimizer. */
export function concerns(change: Change, optimizer: OptimizerDefinition): boolean {
  return (
    Object.hasOwn(optimizer.hyperparameters, change.key) &&
    (change.optimizer === '*' || change.optimizer === optimizer.id)
  );
}

/** The hyperparameters an optimizer starts its run with. */
export function initialValues(now: Settings, id: string, best: BestRates): Readonly<Record<string, number>> {
  const { hyperparameters } = getOptimizer(id);
  const chosen = now.hyperparameters[id] ?? {};
  const values: Record<string, number> = {};
  for (const [key, spec] of Object.entries(hyperparameters)) {
    values[key] = key === 'lr' ? rateOf(now, id, best) : (chosen[key] ?? spec.default);
  }
  return values;
}

/** The learning rate an optimizer starts with: shared, its own, or the best one found for it. */
export function rateOf(now: Settings, id: string, best: BestRates): number {
  switch (now.rateMode) {
    case 'shared':
      return sharedRateOf(now);
    case 'own':
      return now.hyperparameters[id]?.lr ?? sharedRateOf(now);
    case 'best':
      return best[id]?.rate ?? sharedRateOf(now);
  }
}

/** The changes of one optimizer's run, as the engine takes them. */
export function changesOf(
  now: Settings,
  id: string,
): readonly { readonly step: number; readonly hyperparameters: Record<string, number> }[] {
  const optimizer = getOptimizer(id);
  return now.changes
    .filter((change) => concerns(change, optimizer))
    .map(({ step, key, value }) => ({ step, hyperparameters: { [key]: value } }));
}

/** The values used for update number `step`: the initial ones and every change up to there. */
export function valuesAt(
  now: Settings,
  id: string,
  best: BestRates,
  step: number,
): Readonly<Record<string, number>> {
  const values = { ...initialValues(now, id, best) };
  const due = changesOf(now, id).filter((change) => change.step <= step);
  for (const change of due.sort((a, b) => a.step - b.step)) Object.assign(values, change.hyperparameters);
  return values;
}
