import { bisectLeft } from 'd3-array';
import type { StepScale } from './area';

/** Points kept of a column: its first, lowest, highest and last. */
const KEPT = 4;
const NONE = -1;

/**
 * A series thinned to what a chart can show: of each pixel column the first, lowest, highest and last point, so
 * that no spike is lost and lines enter and leave a column where they do. After Jugel et al., "M4" (2014).
 */
export interface Columns {
  readonly count: number;
  /** The first step of each column, and one beyond the last. */
  readonly starts: Uint32Array;
  /** Indices of the points kept, four a column; −1 where a column has none yet. */
  readonly kept: Int32Array;
  /** 1 where a column has a value that is no number, so that the line breaks. */
  readonly broken: Uint8Array;
  /** How many values have been read. */
  length: number;
  /** The column the next value is in or before. */
  column: number;
  lowest: number;
  highest: number;
  lowestPositive: number;
}

/** The first step of each column one pixel wide along `x`, for steps 0 … `steps`, and one beyond the last. */
export function columnStarts(x: StepScale, steps: number): Uint32Array {
  const [left = 0, right = 0] = x.range();
  const count = Math.max(1, Math.ceil(right - left));
  const starts = new Uint32Array(count + 1);
  for (let column = 0; column < count; column++) {
    starts[column] = Math.max(0, Math.ceil(x.invert(left + column) - 1e-9));
  }
  starts[count] = steps + 1;
  return starts;
}

/** Columns without a value yet, which begin at `starts`; several series may share those. */
export function createColumns(starts: Uint32Array): Columns {
  const count = starts.length - 1;
  return {
    count,
    starts,
    kept: new Int32Array(KEPT * count).fill(NONE),
    broken: new Uint8Array(count),
    length: 0,
    column: 0,
    lowest: Number.POSITIVE_INFINITY,
    highest: Number.NEGATIVE_INFINITY,
    lowestPositive: Number.POSITIVE_INFINITY,
  };
}

/**
 * Reads the values up to `length` that have not been read yet: one a step from step 0, or each at its own step.
 *
 * @param steps the step of each value, ascending
 */
export function extendColumns(
  columns: Columns,
  values: Float64Array,
  length: number,
  steps?: Float64Array,
): void {
  const { starts, count } = columns;
  while (columns.length < length) {
    const step = steps ? steps[columns.length]! : columns.length;
    if (step >= starts[count]!) return;
    while (step >= starts[columns.column + 1]!) columns.column++;
    const beyond = starts[columns.column + 1]!;
    extendColumn(
      columns,
      values,
      steps ? bisectLeft(steps, beyond, columns.length, length) : Math.min(beyond, length),
    );
  }
}

/** Reads the values up to `end`, all of one column. Long runs are read again and again, so in few operations each. */
function extendColumn(columns: Columns, values: Float64Array, end: number): void {
  const { kept, broken, column } = columns;
  const at = KEPT * column;
  let [first = NONE, low = NONE, high = NONE, last = NONE] = kept.subarray(at, at + KEPT);
  let lowest = first === NONE ? Number.POSITIVE_INFINITY : values[low]!;
  let highest = first === NONE ? Number.NEGATIVE_INFINITY : values[high]!;
  let { lowestPositive } = columns;
  for (let index = columns.length; index < end; index++) {
    const value = values[index]!;
    if (Number.isNaN(value)) {
      broken[column] = 1;
      continue;
    }
    if (first === NONE) first = low = high = index;
    if (value < lowest) {
      lowest = value;
      low = index;
    }
    if (value > highest) {
      highest = value;
      high = index;
    }
    if (value > 0 && value < lowestPositive) lowestPositive = value;
    last = index;
  }
  columns.length = end;
  columns.lowest = Math.min(columns.lowest, lowest);
  columns.highest = Math.max(columns.highest, highest);
  columns.lowestPositive = lowestPositive;
  kept[at] = first;
  kept[at + 1] = low;
  kept[at + 2] = high;
  kept[at + 3] = last;
}

/** Calls `visit` with the indices of the points kept, in their order; `starts` is true where the line begins anew. */
export function forEachKept(columns: Columns, visit: (index: number, starts: boolean) => void): void {
  const { kept, broken } = columns;
  let starts = true;
  for (let column = 0; column <= columns.column; column++) {
    const at = KEPT * column;
    const first = kept[at]!;
    if (first !== NONE) {
      const low = Math.min(kept[at + 1]!, kept[at + 2]!);
      const high = Math.max(kept[at + 1]!, kept[at + 2]!);
      const last = kept[at + 3]!;
      visit(first, starts);
      if (low > first) visit(low, false);
      if (high > low && high > first) visit(high, false);
      if (last > high) visit(last, false);
      starts = false;
    }
    if (broken[column] === 1) starts = true;
  }
}
