import type { OptimizerDefinition } from '../optimizer';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { gd } from './gd';
import { momentum } from './momentum';
import { nag } from './nag';
import { rmsprop } from './rmsprop';

/** Every optimizer, in the order they are shown. */
export const optimizers: readonly OptimizerDefinition[] = [gd, momentum, nag, adagrad, rmsprop, adam];

/**
 * The optimizer called `id`.
 *
 * @throws RangeError naming the known ids
 */
export function getOptimizer(id: string): OptimizerDefinition {
  const found = optimizers.find((optimizer) => optimizer.id === id);
  if (found) return found;
  throw new RangeError(`Unknown optimizer '${id}'; known: ${optimizers.map((one) => one.id).join(', ')}`);
}
