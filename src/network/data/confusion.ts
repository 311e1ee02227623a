/**
 * How often rows of each class were taken for each class: [classes × classes], the true class by row, the predicted
 * one by column.
 *
 * @throws RangeError where the lengths differ or a label is no class
 */
export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): Uint32Array {
  if (actual.length !== predicted.length) {
    throw new RangeError(`${predicted.length} predictions for ${actual.length} labels`);
  }
  const matrix = new Uint32Array(classes * classes);
  const index = (label: number) => {
    if (Number.isInteger(label) && label >= 0 && label < classes) return label;
    throw new RangeError(`label is ${label}; allowed: whole numbers from 0 to ${classes - 1}`);
  };
  for (let row = 0; row < actual.length; row++) {
    matrix[index(actual[row]!) * classes + index(predicted[row]!)]! += 1;
  }
  return matrix;
}

/** The share of all rows that were taken for their own class; NaN where there are none. */
export function accuracy(matrix: Uint32Array): number {
  const classes = Math.sqrt(matrix.length);
  let right = 0;
  let all = 0;
  matrix.forEach((count, at) => {
    if (at % (classes + 1) === 0) right += count;
    all += count;
  });
  return right / all;
}

/** The same for the rows of each class; NaN for a class that has none. */
export function classAccuracies(matrix: Uint32Array): number[] {
  const classes = Math.sqrt(matrix.length);
  return Array.from({ length: classes }, (_, label) => {
    const row = matrix.subarray(label * classes, (label + 1) * classes);
    return row[label]! / row.reduce((sum, count) => sum + count, 0);
  });
}
