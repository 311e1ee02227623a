import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
import { transposeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';
import { BatchMatMul, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import { type Native, numbersOf, wasmOf, withMatrix } from './wasmHeap';
import { type Matrices, multiply } from './wasmSums';

/** Rows below which packing the right matrix for XNNPACK costs more than it saves. */
const FEWEST_ROWS = 8;
/** Multiplications of a pair of matrices from which on XNNPACK is worth a call. */
const LARGE = 2 ** 12;

/** tfjs-backend-wasm's product, which is XNNPACK's for a single pair that is not to be transposed. */
let xnnpack: Native;

/**
 * Products of batches of matrices [batch, rows, columns], of which one may have a batch of 1 for all.
 *
 * tfjs-backend-wasm multiplies a single pair fast, and a batch in a plain loop: 0.2 to 0.4 against 1.6 nanoseconds a
 * multiplication. So large pairs are given to it one by one, and small ones, for which a call is too much, are summed
 * here in 0.7. Which way a pair goes does not depend on the others, so neither do its numbers.
 */
export const productsConfig: KernelConfig = {
  kernelName: BatchMatMul,
  backendName: 'wasm',
  setupFunc(backend) {
    const tensor = ['number', 'array', 'number'] as const;
    xnnpack = wasmOf(backend).wasm.cwrap(BatchMatMul, null, [
      ...tensor,
      ...tensor,
      'number',
      'number',
      'number',
    ]);
  },
  kernelFunc({ inputs, attrs, backend }) {
    const transposed = [attrs?.transposeA === true, attrs?.transposeB === true] as const;
    return product(wasmOf(backend), inputs.a!, inputs.b!, ...transposed);
  },
};

function product(
  backend: BackendWasm,
  a: TensorInfo,
  b: TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
): TensorInfo {
  const [rows, inner] = sizeOf(a, transposeA);
  const [, columns] = sizeOf(b, transposeB);
  const count = Math.max(a.shape[0]!, b.shape[0]!);
  const result = backend.makeOutput([count, rows, columns], 'float32');
  if (rows < FEWEST_ROWS || rows * inner * columns < LARGE) {
    const numbers = numbersOf(backend, result);
    multiply(matrices(backend, a, transposeA), matrices(backend, b, transposeB), count, numbers);
  } else {
    const left = transposeA ? transpose(backend, a) : a;
    const right = transposeB ? transpose(backend, b) : b;
    for (let k = 0; k < count; k++) multiplyPair(backend, left, right, k, result);
    if (transposeA) backend.disposeData(left.dataId);
    if (transposeB) backend.disposeData(right.dataId);
  }
  return result;
}

/** Rows and columns, transposed where asked. */
function sizeOf({ shape }: TensorInfo, transposed: boolean): [rows: number, columns: number] {
  return transposed ? [shape[2]!, shape[1]!] : [shape[1]!, shape[2]!];
}

function matrices(backend: BackendWasm, of: TensorInfo, transposed: boolean): Matrices {
  const [rows, columns] = sizeOf(of, transposed);
  const next = of.shape[0] === 1 ? 0 : rows * columns;
  const [down, right] = transposed ? [1, rows] : [columns, 1];
  return { numbers: numbersOf(backend, of), rows, columns, down, right, next };
}

/** A copy of the matrices, transposed. */
function transpose(backend: BackendWasm, x: TensorInfo): TensorInfo {
  const copy = transposeConfig.kernelFunc({ inputs: { x }, backend, attrs: { perm: [0, 2, 1] } });
  return Array.isArray(copy) ? copy[0]! : copy;
}

/** Product `k` of a batch, in its place in `result`. */
function multiplyPair(
  backend: BackendWasm,
  a: TensorInfo,
  b: TensorInfo,
  k: number,
  result: TensorInfo,
): void {
  const [left, right] = [single(a), single(b)];
  withMatrix(backend, a, k % a.shape[0]!, (from) =>
    withMatrix(backend, b, k % b.shape[0]!, (by) =>
      withMatrix(backend, result, k, (to) => xnnpack(from, left, 3, by, right, 3, false, false, to)),
    ),
  );
}

/** The shape of one matrix of a batch, as the binary reads it. */
function single({ shape }: TensorInfo): Uint8Array {
  return new Uint8Array(Int32Array.of(1, shape[1]!, shape[2]!).buffer);
}
