import { resolveValues, type Values } from '../../engine/parameter';
import { Random } from '../../engine/random';
import { seed, trainShare } from './parameters';

/** How own data are split; the data that are made here have these among their parameters. */
export const splitParameters = { trainShare, seed };
export type SplitValues = Partial<Values<typeof splitParameters>>;

/**
 * The row numbers in random order, `trainCount` rows for training first. Each class, or the whole of a regression
 * (`classes` 0), is split by itself, so that both parts have its proportions and at least one row of it trains.
 *
 * @throws RangeError or TypeError for a share or seed that is not allowed
 */
export function split(
  targets: ArrayLike<number>,
  classes: number,
  values: SplitValues,
): { order: Uint32Array; trainCount: number } {
  const { trainShare, seed } = resolveValues(splitParameters, values, 'the split');
  const classOf = (row: number) => (classes === 0 ? 0 : targets[row]!);
  const sizes = new Array<number>(Math.max(1, classes)).fill(0);
  for (let row = 0; row < targets.length; row++) sizes[classOf(row)]! += 1;
  const wanted = sizes.map((size) => (size === 0 ? 0 : Math.max(1, Math.round(trainShare * size))));
  const train: number[] = [];
  const test: number[] = [];
  for (const row of new Random(seed).shuffle(Uint32Array.from(targets, (_, row) => row))) {
    const left = wanted[classOf(row)]!;
    (left > 0 ? train : test).push(row);
    wanted[classOf(row)] = left - 1;
  }
  const order = new Uint32Array(targets.length);
  order.set(train);
  order.set(test, train.length);
  return { order, trainCount: train.length };
}
