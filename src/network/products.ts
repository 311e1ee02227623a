import { concat, getBackend, reshape, slice, type Tensor3D } from '@tensorflow/tfjs-core';
import { matMul, mul } from './kernels';

/**
 * Rows, and multiplications a network, from which on a matMul a network is faster than one with K as the batch: on
 * software WebGL a large product of matrices takes half the time of one with a batch. That is worth K calls only where
 * the product takes much longer than the calls, on hardware too. The wasm backend divides batches by itself
 * (backends/wasmProducts.ts).
 */
const LARGE = { rows: 8, multiplications: 2 ** 22 };

/**
 * a · b for each of K networks: [K or 1, rows, inner] · [K, inner, columns] → [K, rows, columns]. A left operand
 * with a batch of 1 is shared by all networks and not copied. Operands are transposed in their last two
 * dimensions first where asked.
 */
export function product(a: Tensor3D, b: Tensor3D, transposeA = false, transposeB = false): Tensor3D {
  const [networks, left, right] = b.shape;
  const rows = a.shape[transposeA ? 2 : 1];
  const [inner, columns] = transposeB ? [right, left] : [left, right];
  // Every number of the one with every number of the other: there is nothing to sum.
  if (inner === 1) return mul(reshape(a, [a.shape[0], rows, 1]), reshape(b, [networks, 1, columns]));
  const large = rows >= LARGE.rows && rows * inner * columns >= LARGE.multiplications;
  if (networks === 1 || !large || getBackend() === 'wasm') return matMul(a, b, transposeA, transposeB);
  const lefts = apart(a);
  const products = apart(b).map((one, k) => matMul(lefts[k % lefts.length]!, one, transposeA, transposeB));
  return concat(products, 0);
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
