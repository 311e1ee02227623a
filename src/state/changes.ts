import type { Change } from './settings';

/**
 * The changes with one more, in the order of their steps. It takes the place of one of the same
 * hyperparameter at the same step.
 */
export function withChange(changes: readonly Change[], added: Change): readonly Change[] {
  const others = changes.filter((other) => !sameSlot(other, added));
  return [...others, added].sort((a, b) => a.step - b.step);
}

function sameSlot(a: Change, b: Change): boolean {
  return a.optimizer === b.optimizer && a.key === b.key && a.step === b.step;
}
