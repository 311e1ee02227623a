import type { Dataset } from './dataset';

/** Row `row` of the inputs, as numbers, for tests. */
export function rowOf({ inputs, features }: Dataset, row: number): number[] {
  return Array.from(inputs.subarray(row * features, (row + 1) * features));
}

/** How many rows from `from` to before `to` each class has, for tests. */
export function classCounts({ classes, targets }: Dataset, from: number, to: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of targets.subarray(from, to)) counts[label]! += 1;
  return counts;
}

/** Whether two arrays hold the same numbers; much faster than `toEqual` where they are long. */
export function same(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, k) => Object.is(value, b[k]));
}
