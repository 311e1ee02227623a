/** Matrices one after another among the `numbers`, each perhaps to be read as its transpose. */
export interface Matrices {
  readonly numbers: Float32Array;
  readonly rows: number;
  readonly columns: number;
  /** How far apart two neighbours in a column are, and two in a row; and two matrices, 0 where there is one for all. */
  readonly down: number;
  readonly right: number;
  readonly next: number;
}

/**
 * The products of `count` pairs of matrices, written to `out` one after another.
 *
 * Four columns are summed at a time, so that a number of the left matrix is read once for them, and in double precision.
 */
export function multiply(a: Matrices, b: Matrices, count: number, out: Float32Array): void {
  const { numbers: x, rows, columns: inner, right: along } = a;
  const { numbers: y, columns, right, down } = b;
  let at = 0;
  for (let k = 0; k < count; k++) {
    for (let row = 0; row < rows; row++) {
      const left = k * a.next + row * a.down;
      let column = 0;
      for (; column + 4 <= columns; column += 4) {
        let sum0 = 0;
        let sum1 = 0;
        let sum2 = 0;
        let sum3 = 0;
        let [i, j] = [left, k * b.next + column * right];
        for (let n = 0; n < inner; n++) {
          const factor = x[i]!;
          sum0 += factor * y[j]!;
          sum1 += factor * y[j + right]!;
          sum2 += factor * y[j + 2 * right]!;
          sum3 += factor * y[j + 3 * right]!;
          i += along;
          j += down;
        }
        out[at++] = sum0;
        out[at++] = sum1;
        out[at++] = sum2;
        out[at++] = sum3;
      }
      for (; column < columns; column++) {
        let sum = 0;
        let [i, j] = [left, k * b.next + column * right];
        for (let n = 0; n < inner; n++) {
          sum += x[i]! * y[j]!;
          i += along;
          j += down;
        }
        out[at++] = sum;
      }
    }
  }
}
