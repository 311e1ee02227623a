import { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** A function of tfjs-backend-wasm's binary, which is given tensors by their places. */
export type Native = (...values: readonly (number | boolean | Uint8Array)[]) => void;

/** The backend that a kernel is handed. */
export function wasmOf(backend: unknown): BackendWasm {
  if (backend instanceof BackendWasm) return backend;
  throw new TypeError('a kernel of wasm is called with another backend');
}

/** What the binary calls a tensor. */
export function placeOf(backend: BackendWasm, tensor: TensorInfo): number {
  return backend.dataIdMap.get(tensor.dataId).id;
}

/** The numbers of a tensor, until the next call that may take memory: the heap may move as it grows. */
export function numbersOf(backend: BackendWasm, tensor: TensorInfo): Float32Array {
  const numbers = backend.typedArrayFromHeap(tensor);
  if (numbers instanceof Float32Array) return numbers;
  throw new TypeError('a kernel of wasm is called with other numbers than of single precision');
}

/**
 * Has `use` called with matrix `k` of a batch [batch, rows, columns], where it stands: nothing is copied.
 *
 * @param use is given the matrix's place, which holds until it returns
 */
export function withMatrix(
  backend: BackendWasm,
  batch: TensorInfo,
  k: number,
  use: (place: number) => void,
): void {
  const [rows, columns] = [batch.shape[1]!, batch.shape[2]!];
  const at = backend.getMemoryOffset(batch.dataId) + 4 * k * rows * columns;
  const { dataId } = backend.makeOutput([1, rows, columns], 'float32', at);
  const place = backend.dataIdMap.get(dataId).id;
  try {
    use(place);
  } finally {
    // Not the backend's disposeData, which would free the memory too.
    backend.wasm.tfjs.disposeData(place);
    backend.dataIdMap.delete(dataId);
  }
}
