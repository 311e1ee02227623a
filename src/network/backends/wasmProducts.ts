import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
import { transposeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';
import { FusableActivation } from '@tensorflow/tfjs-backend-wasm/dist/kernels/types';
import { _FusedMatMul, BatchMatMul, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import { type Native, numbersOf, wasmOf, withMatrix } from './wasmHeap';
import { type Matrices, multiply } from './wasmSums';

/** Rows below which packing the right matrix for XNNPACK costs more than it saves. */
const FEWEST_ROWS = 8;
/**
 * Multiplications for one column from which on XNNPACK is worth a call. All columns together would say it better, but
 * networks that stand side by side are columns of one another, and no network's numbers are to depend on the others.
 */
const LARGE = 2 ** 9;

/** tfjs-backend-wasm's product, which is XNNPACK's for a single pair that is not to be transposed. */
let xnnpack: Native;

/**
 * Products of batches of matrices, [K, rows, inner] · [K, inner, columns]; the second kernel adds a bias [K, 1, columns].
 *
 * tfjs-backend-wasm multiplies a single pair fast, and a batch in a plain loop: 0.2 to 0.4 against 1.6 nanoseconds a
 * multiplication. So large pairs are given to it one by one, and small ones, for which a call is too much, are summed
 * here in 0.7. Which way a pair goes does not depend on the others, so neither do its numbers.
 */
export const productConfigs: readonly KernelConfig[] = [BatchMatMul, _FusedMatMul].map(
  (kernelName): KernelConfig => ({
    kernelName,
    backendName: 'wasm',
    setupFunc(backend) {
      const tensor = ['number', 'array', 'number'] as const;
      const others = Array.from({ length: 7 }, () => 'number' as const);
      xnnpack = wasmOf(backend).wasm.cwrap(_FusedMatMul, null, [...tensor, ...tensor, ...others]);
    },
    kernelFunc({ inputs: { a, b, bias }, attrs, backend }) {
      const transposed = [attrs?.transposeA === true, attrs?.transposeB === true] as const;
      return product(wasmOf(backend), a!, b!, ...transposed, bias);
    },
  }),
);

function product(
  backend: BackendWasm,
  a: TensorInfo,
  b: TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
  bias: TensorInfo | undefined,
): TensorInfo {
  const [rows, inner] = sizeOf(a, transposeA);
  const [, columns] = sizeOf(b, transposeB);
  const count = a.shape[0]!;
  const result = backend.makeOutput([count, rows, columns], 'float32');
  if (rows < FEWEST_ROWS || rows * inner < LARGE) {
    const biases = bias && numbersOf(backend, bias);
    const numbers = numbersOf(backend, result);
    multiply(matrices(backend, a, transposeA), matrices(backend, b, transposeB), count, numbers, biases);
  } else {
    const left = transposeA ? transpose(backend, a) : a;
    const right = transposeB ? transpose(backend, b) : b;
    for (let k = 0; k < count; k++) multiplyPair(backend, left, right, bias, k, result);
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
  const [down, right] = transposed ? [1, rows] : [columns, 1];
  return { numbers: numbersOf(backend, of), rows, columns, down, right };
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
  bias: TensorInfo | undefined,
  k: number,
  result: TensorInfo,
): void {
  const [left, right] = [single(a), single(b)];
  const inPlaces = (from: number, by: number, to: number, plus: number) =>
    xnnpack(from, left, 3, by, right, 3, false, false, FusableActivation.linear, plus, 0, 0, to);
  withMatrix(backend, a, k, (from) =>
    withMatrix(backend, b, k, (by) =>
      withMatrix(backend, result, k, (to) => {
        if (bias) withMatrix(backend, bias, k, (plus) => inPlaces(from, by, to, plus));
        else inPlaces(from, by, to, 0);
      }),
    ),
  );
}

/** The shape of one matrix of a batch, as the binary reads it. */
function single({ shape }: TensorInfo): Uint8Array {
  return new Uint8Array(Int32Array.of(1, shape[1]!, shape[2]!).buffer);
}
