import type { Dataset } from './dataset';
import { DOMAIN } from './points';
import { type SplitValues, split } from './split';

/** A point that someone drew, in the coordinates of the plot, with the index of its class. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

/**
 * The data set of points drawn by hand, on the domain of the sets made here and not standardised.
 *
 * @param classes number of classes to tell apart, at least 2, of which some may have no points yet
 * @throws RangeError for no points, a point that is not finite, a label that is no class, or a disallowed split
 */
export function drawnDataset(
  points: readonly DrawnPoint[],
  classes: number,
  values: SplitValues = {},
): Dataset {
  if (points.length === 0) throw new RangeError('points is empty; allowed: at least one point');
  if (!Number.isInteger(classes) || classes < 2) {
    throw new RangeError(`classes is ${classes}; allowed: whole numbers from 2`);
  }
  for (const { x, y, label } of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`point (${x}, ${y}) is not finite`);
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new RangeError(`label is ${label}; allowed: whole numbers from 0 to ${classes - 1}`);
    }
  }
  const labels = points.map(({ label }) => label);
  const { order, trainCount } = split(labels, classes, values);
  const arranged = Array.from(order, (row) => points[row]!);
  return {
    id: 'drawn',
    task: 'classification',
    features: 2,
    classes,
    count: points.length,
    trainCount,
    inputs: Float32Array.from(arranged.flatMap(({ x, y }) => [x, y])),
    targets: Float32Array.from(arranged, ({ label }) => label),
    domain: [DOMAIN, DOMAIN],
  };
}
