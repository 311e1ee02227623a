/** Matrices one after another among the `numbers`, each perhaps to be read as its transpose. */
export interface Matrices {
  readonly numbers: Float32Array;
  readonly rows: number;
  readonly columns: number;
  /** How far apart two neighbours in a column are, and two in a row. */
  readonly down: number;
  readonly right: number;
}

/**
 * The products of `count` pairs of matrices, written to `out` one after another; `biases` [count, columns] are added
 * where given.
 *
 * Two rows and four columns are summed at a time, so that a number that is read is used for several sums, and in double
 * precision. A last row without a neighbour is its own.
 */
export function multiply(
  a: Matrices,
  b: Matrices,
  count: number,
  out: Float32Array,
  biases?: Float32Array,
): void {
  const { numbers: x, rows, columns: inner, right: along } = a;
  const { numbers: y, columns, right, down } = b;
  const [right2, right3] = [2 * right, 3 * right];
  for (let k = 0; k < count; k++) {
    for (let row = 0; row < rows; row += 2) {
      const paired = row + 1 < rows;
      const first = k * rows * inner + row * a.down;
      const second = paired ? first + a.down : first;
      const to = (k * rows + row) * columns;
      let column = 0;
      for (; column + 4 <= columns; column += 4) {
        const bias = k * columns + column;
        let s0 = biases ? biases[bias]! : 0;
        let s1 = biases ? biases[bias + 1]! : 0;
        let s2 = biases ? biases[bias + 2]! : 0;
        let s3 = biases ? biases[bias + 3]! : 0;
        let [t0, t1, t2, t3] = [s0, s1, s2, s3];
        let [i, h, j] = [first, second, k * inner * columns + column * right];
        for (let n = 0; n < inner; n++) {
          const p = x[i]!;
          const q = x[h]!;
          const y0 = y[j]!;
          const y1 = y[j + right]!;
          const y2 = y[j + right2]!;
          const y3 = y[j + right3]!;
          s0 += p * y0;
          s1 += p * y1;
          s2 += p * y2;
          s3 += p * y3;
          t0 += q * y0;
          t1 += q * y1;
          t2 += q * y2;
          t3 += q * y3;
          i += along;
          h += along;
          j += down;
        }
        const at = to + column;
        if (paired) {
          out[at + columns] = t0;
          out[at + columns + 1] = t1;
          out[at + columns + 2] = t2;
          out[at + columns + 3] = t3;
        }
        out[at] = s0;
        out[at + 1] = s1;
        out[at + 2] = s2;
        out[at + 3] = s3;
      }
      for (; column < columns; column++) {
        let s = biases ? biases[k * columns + column]! : 0;
        let t = s;
        let [i, h, j] = [first, second, k * inner * columns + column * right];
        for (let n = 0; n < inner; n++) {
          s += x[i]! * y[j]!;
          t += x[h]! * y[j]!;
          i += along;
          h += along;
          j += down;
        }
        if (paired) out[to + columns + column] = t;
        out[to + column] = s;
      }
    }
  }
}
