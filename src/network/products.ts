import {
  concat,
  getBackend,
  matMul,
  mul,
  type Rank,
  reshape,
  slice,
  type Tensor3D,
  transpose,
} from '@tensorflow/tfjs-core';

/**
 * How the product of K networks is computed:
 *
 * - `batched`: one matMul with K as the batch.
 * - `by-network`: one matMul a network.
 * - `side-by-side`: for a left operand that all networks share, one matMul with their right operands side by
 *   side as one wide matrix.
 */
export type Strategy = 'batched' | 'by-network' | 'side-by-side';

/** Rows below which packing the right operand for the fast path costs more than it saves. */
const FEWEST_ROWS = 8;
/** Multiplications a network from which on another way than `batched` is faster. */
const LARGE = { wasm: 2 ** 15, wasmShared: 2 ** 12, elsewhere: 2 ** 22 };

/**
 * The fastest strategy for [rows, inner] · [inner, columns]. Measured, in nanoseconds a multiplication:
 *
 * - tfjs-backend-wasm takes its fast path (XNNPACK, with SIMD) only when the batch is 1 and neither operand is
 *   transposed, and a plain loop otherwise: 0.2 to 0.4 against 1.6.
 * - On software WebGL a large product of matrices takes half the time of one with a batch. That is worth K calls
 *   only where the product takes much longer than the calls, on hardware too.
 *
 * The limits do not depend on the number of networks, so that a network's numbers do not change, beyond rounding,
 * when another is switched off.
 *
 * @param shared whether all networks have the same left operand
 */
export function strategyFor(
  backend: string,
  shared: boolean,
  rows: number,
  inner: number,
  columns: number,
): Strategy {
  const multiplications = rows * inner * columns;
  if (rows < FEWEST_ROWS) return 'batched';
  if (backend !== 'wasm') return multiplications < LARGE.elsewhere ? 'batched' : 'by-network';
  if (shared) return multiplications < LARGE.wasmShared ? 'batched' : 'side-by-side';
  return multiplications < LARGE.wasm ? 'batched' : 'by-network';
}

/**
 * a · b for each of K networks: [K or 1, rows, inner] · [K, inner, columns] → [K, rows, columns]. A left operand
 * with a batch of 1 is shared by all networks and not copied. Operands are transposed in their last two
 * dimensions first where asked.
 */
export function product(a: Tensor3D, b: Tensor3D, transposeA = false, transposeB = false): Tensor3D {
  const [networks, left, right] = b.shape;
  const rows = a.shape[transposeA ? 2 : 1];
  const shared = a.shape[0] === 1;
  const [inner, columns] = transposeB ? [right, left] : [left, right];
  // Every number of the one with every number of the other: no sum, for which wasm takes seven times as long.
  if (inner === 1) return mul(reshape(a, [a.shape[0], rows, 1]), reshape(b, [networks, 1, columns]));
  const backend = getBackend();
  switch (strategyFor(backend, shared, rows, inner, columns)) {
    case 'batched':
      return matMul(a, b, transposeA, transposeB);
    case 'by-network': {
      // Only wasm multiplies faster what is not to be transposed on the way.
      const before = backend === 'wasm';
      const [lefts, rights] = [apart(a), apart(b)];
      const products: Tensor3D[] = [];
      for (let k = 0; k < networks; k++) {
        const left = transposeA && before ? swap(lefts[k % lefts.length]!) : lefts[k % lefts.length]!;
        const right = transposeB && before ? swap(rights[k]!) : rights[k]!;
        products.push(matMul(left, right, transposeA && !before, transposeB && !before));
      }
      // tfjs would copy a single one.
      return products.length === 1 ? products[0]! : concat(products, 0);
    }
    case 'side-by-side': {
      const rights = transpose(b, transposeB ? [2, 0, 1] : [1, 0, 2]);
      const wide = reshape<Rank.R3>(rights, [1, inner, networks * columns]);
      const products: Tensor3D = matMul(transposeA ? swap(a) : a, wide);
      return transpose(reshape<Rank.R3>(products, [rows, networks, columns]), [1, 0, 2]);
    }
  }
}

/** The matrices transposed. */
function swap(matrices: Tensor3D): Tensor3D {
  return transpose(matrices, [0, 2, 1]);
}

/** Matrices that have been taken apart: what a layer gives out is a factor of several products. */
const parts = new WeakMap<Tensor3D, Tensor3D[]>();

/** Each network's matrix, as a batch of 1. */
function apart(matrices: Tensor3D): Tensor3D[] {
  const networks = matrices.shape[0];
  if (networks === 1) return [matrices];
  const known = parts.get(matrices);
  if (known && !known.some(({ isDisposed }) => isDisposed)) return known;
  const taken = Array.from({ length: networks }, (_, k) => slice(matrices, [k, 0, 0], [1, -1, -1]));
  parts.set(matrices, taken);
  return taken;
}
