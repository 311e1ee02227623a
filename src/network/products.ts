import { concat, getBackend, slice, type Tensor3D } from '@tensorflow/tfjs-core';
import { add, matMul, matMulPlus, mul, reshape } from './kernels';

/**
 * Rows, and multiplications a network, from which on a matMul a network is faster than one with K as the batch: on
 * software WebGL a large product of matrices takes half the time of one with a batch. That is worth K calls only where
 * the product takes much longer than the calls, on hardware too. The wasm backend divides batches by itself
 * (backends/wasmProducts.ts).
 */
const LARGE = { rows: 8, multiplications: 2 ** 22 };

/**
 * a · b for each of K networks: [K, rows, inner] · [K, inner, columns] → [K, rows, columns]. Operands are transposed in
 * their last two dimensions first where asked.
 */
export function product(a: Tensor3D, b: Tensor3D, transposeA = false, transposeB = false): Tensor3D {
  const [networks, left, right] = b.shape;
  if (networks === 1 || getBackend() === 'wasm') return matMul(a, b, transposeA, transposeB);
  const rows = a.shape[transposeA ? 2 : 1];
  const [inner, columns] = transposeB ? [right, left] : [left, right];
  // Every number of the one with every number of the other: there is nothing to sum.
  if (inner === 1) return mul(reshape(a, [networks, rows, 1]), reshape(b, [networks, 1, columns]));
  if (!isLarge(rows, inner, columns)) return matMul(a, b, transposeA, transposeB);
  const lefts = apart(a);
  const products = apart(b).map((one, k) => matMul(lefts[k]!, one, transposeA, transposeB));
  return concat(products, 0);
}

/** a · b + bias, where bias is [K, 1, columns]. */
export function productPlus(a: Tensor3D, b: Tensor3D, bias: Tensor3D): Tensor3D {
  const [networks, inner, columns] = b.shape;
  const oneByOne = networks > 1 && getBackend() !== 'wasm' && isLarge(a.shape[1], inner, columns);
  return oneByOne ? add(product(a, b), bias) : matMulPlus(a, b, bias);
}

const isLarge = (rows: number, inner: number, columns: number): boolean =>
  rows >= LARGE.rows && rows * inner * columns >= LARGE.multiplications;

/** Matrices that have been taken apart: what a layer gives out is a factor of several products. */
const parts = new WeakMap<Tensor3D, Tensor3D[]>();

/** Each network's matrix, as a batch of 1. */
function apart(matrices: Tensor3D): Tensor3D[] {
  const known = parts.get(matrices);
  if (known && !known.some(({ isDisposed }) => isDisposed)) return known;
  const taken = Array.from({ length: matrices.shape[0] }, (_, k) => slice(matrices, [k, 0, 0], [1, -1, -1]));
  parts.set(matrices, taken);
  return taken;
}
