import type { Layout } from './architecture';

/*
 * How the numbers of K networks, each laid out as θ, take turns in what the backend is given and gives back: row by row
 * in the first layer's W, so that the rows of all networks stand side by side (layers/beside.ts), and as a whole in
 * each later W and each b. A piece that begins at `from` in θ is found, for network k, at K · from + k · length.
 */

/** Calls `use` for all pieces of a θ that stand together, first to last. */
function eachPiece({ layers }: Layout, use: (from: number, length: number) => void): void {
  for (const [l, { weights, biases, end, outputs }] of layers.entries()) {
    const length = l === 0 ? outputs : biases - weights;
    for (let from = weights; from < biases; from += length) use(from, length);
    use(biases, end - biases);
  }
}

/**
 * The parameters of K networks in the order in which the backend takes them.
 *
 * @param values [K, P], one θ after another
 */
export function interleave(layout: Layout, networks: number, values: Float32Array): Float32Array {
  const numbers = new Float32Array(values.length);
  eachPiece(layout, (from, length) => {
    for (let k = 0, at = networks * from; k < networks; k++, at += length) {
      const start = k * layout.length + from;
      // A short piece copied number by number costs a fraction of a call of `set`.
      if (length > 16) numbers.set(values.subarray(start, start + length), at);
      else for (let i = 0; i < length; i++) numbers[at + i] = values[start + i]!;
    }
  });
  return numbers;
}

/**
 * Takes network `k`'s numbers out of what is interleaved, in double precision, each divided by `count`.
 *
 * @param values of K `networks`; what follows them does not matter
 * @param out of length P
 */
export function divided(
  layout: Layout,
  networks: number,
  values: Float32Array,
  k: number,
  count: number,
  out: Float64Array,
): void {
  eachPiece(layout, (from, length) => {
    const start = networks * from + k * length;
    for (let i = 0; i < length; i++) out[from + i] = values[start + i]! / count;
  });
}
