import type { Parameters, Values } from '../../engine/parameter';

export type Task = 'classification' | 'regression';
export type Interval = readonly [low: number, high: number];

/** How a column of own data was standardised: stored = (original − mean) / scale. */
export interface Standardisation {
  readonly mean: number;
  readonly scale: number;
}

/**
 * What a network learns from and is tested on: `count` rows, the first `trainCount` of which are for training and
 * the rest for the test. The rows are in no meaningful order beyond that.
 */
export interface Dataset {
  readonly id: string;
  readonly task: Task;
  /** Numbers in a row: 1 or 2 to be drawn in a plane, 784 for an image of 28 × 28. */
  readonly features: number;
  /** Number of classes; 0 for regression. */
  readonly classes: number;
  readonly count: number;
  readonly trainCount: number;
  /** [count × features], row by row. */
  readonly inputs: Float32Array;
  /** [count]: the index of the class, or the value to predict. */
  readonly targets: Float32Array;
  /** What a plot shows of each feature at first; empty for images. */
  readonly domain: readonly Interval[];
  /** The names of the classes, by index, of the features and of what is learned, where the data bring them. */
  readonly classNames?: readonly string[];
  readonly featureNames?: readonly string[];
  readonly targetName?: string;
  /** Own data only: how each feature was standardised, and the target of a regression. */
  readonly standardised?: {
    readonly features: readonly Standardisation[];
    readonly target?: Standardisation;
  };
}

/** A data set that is made from a few parameters: a registry entry. */
export interface DatasetDefinition<P extends Parameters = Parameters> {
  readonly id: string;
  readonly task: Task;
  readonly features: number;
  readonly classes: number;
  readonly parameters: P;
  /**
   * The data set with these parameters, defaults for those not given. The same values give the same data.
   * @throws RangeError or TypeError for an unknown or disallowed parameter
   */
  make(values?: Partial<Values<P>>): Dataset;
}

/**
 * The targets as columns, [count × outputs], as a network with so many outputs compares them: one column holds the
 * value or, of two classes, 0 or 1; as many columns as classes hold 1 in the column of the class and 0 elsewhere.
 *
 * @throws RangeError for a number of outputs that does not suit the data
 */
export function targetColumns(dataset: Dataset, outputs: number): Float32Array {
  const { classes, count, targets } = dataset;
  if (outputs === 1 && classes <= 2) return targets.slice();
  if (outputs !== classes) {
    const allowed = classes === 0 ? '1' : classes === 2 ? '1 or 2' : String(classes);
    throw new RangeError(`outputs is ${outputs}; allowed for '${dataset.id}': ${allowed}`);
  }
  const columns = new Float32Array(count * outputs);
  for (let row = 0; row < count; row++) columns[row * outputs + targets[row]!] = 1;
  return columns;
}
