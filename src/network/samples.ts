import type { Architecture } from './architecture';
import { type Dataset, targetColumns } from './data/dataset';

/**
 * Samples by rows. A class is a target of zeros and a one, or of one number, 0 or 1, where the output is a
 * sigmoid.
 */
export interface Samples {
  readonly count: number;
  /** [count, inputs]. */
  readonly inputs: Float32Array;
  /** [count, outputs]. */
  readonly targets: Float32Array;
  /** Whether the targets are values to predict, which are not right or wrong, and not classes. */
  readonly regression?: boolean;
}

/**
 * The training and the test rows of a data set, for a network with so many outputs.
 *
 * @throws RangeError for a number of outputs that does not suit the data
 */
export function samplesOf(dataset: Dataset, outputs: number): { training: Samples; test: Samples } {
  const { count, trainCount, inputs, classes } = dataset;
  const all = { count, inputs, targets: targetColumns(dataset, outputs), regression: classes === 0 };
  return { training: between(all, 0, trainCount), test: between(all, trainCount, count) };
}

/** The samples of these indices, in their order. */
export function gather({ count, inputs, targets, ...kind }: Samples, indices: ArrayLike<number>): Samples {
  const picked = (rows: Float32Array): Float32Array => {
    const width = rows.length / count;
    const chosen = new Float32Array(indices.length * width);
    for (let i = 0; i < indices.length; i++) {
      const from = indices[i]! * width;
      // A short row copied number by number costs a fraction of a call of `set`.
      if (width > 16) chosen.set(rows.subarray(from, from + width), i * width);
      else for (let j = 0; j < width; j++) chosen[i * width + j] = rows[from + j]!;
    }
    return chosen;
  };
  return { count: indices.length, inputs: picked(inputs), targets: picked(targets), ...kind };
}

/** The samples from `start` to before `end`, as views. */
export function between({ count, inputs, targets, ...kind }: Samples, start: number, end: number): Samples {
  const rows = (all: Float32Array): Float32Array =>
    all.subarray((start * all.length) / count, (end * all.length) / count);
  return { count: end - start, inputs: rows(inputs), targets: rows(targets), ...kind };
}

/**
 * Refuses samples that do not fit the architecture or hold a number that is not finite.
 *
 * @throws RangeError naming what does not fit
 */
export function checkSamples({ count, inputs, targets }: Samples, architecture: Architecture): void {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`samples.count is ${count}; allowed: whole numbers from 1`);
  }
  checkRows('inputs', inputs, count, architecture.inputs);
  checkRows('targets', targets, count, architecture.outputs);
}

function checkRows(name: string, rows: Float32Array, count: number, width: number): void {
  if (rows.length !== count * width) {
    throw new RangeError(`samples.${name}.length is ${rows.length}; allowed: ${count} × ${width}`);
  }
  const bad = rows.findIndex((number) => !Number.isFinite(number));
  if (bad >= 0) throw new RangeError(`samples.${name}[${bad}] is ${rows[bad]}; allowed: finite numbers`);
}
