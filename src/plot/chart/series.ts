import { bisectRight } from 'd3-array';
import type { OptimizerStyle } from '../style';
import type { Columns } from './columns';

/** One line of a chart: a value at each step from 0, or at the steps given. */
export interface Series {
  readonly values: Float64Array;
  /** The step of each value, ascending, where they are not 0, 1, 2, …. */
  readonly steps?: Float64Array | undefined;
  /** How many of `values` count. */
  readonly length: number;
  readonly columns: Columns;
  readonly style: OptimizerStyle;
  /** Drawn behind the others, thin and pale, without markers. */
  readonly faint?: boolean | undefined;
  /** Drawn thin, as what jumps at every step. */
  readonly thin?: boolean | undefined;
}

/** The value of a series at a step, or the last one before it where it has its own steps; NaN where there is none. */
export function valueAt(series: Series, step: number): number {
  const index = indexAt(series, step);
  return index >= 0 && index < series.length ? series.values[index]! : Number.NaN;
}

/** The index of the value at a step, or of the last one before it where a series has its own steps. */
export function indexAt({ steps, length }: Series, step: number): number {
  return steps ? bisectRight(steps, step, 0, length) - 1 : step;
}

/** The step of a series' value. */
export function stepOf({ steps }: Series, index: number): number {
  return steps ? steps[index]! : index;
}
