import { type KernelConfig, util } from '@tensorflow/tfjs-core';
import { numbersOf, wasmOf } from './wasmHeap';

/** The numbers of all tensors one after another, copied where they stand on the heap. */
export const rowConfig: KernelConfig = {
  kernelName: 'InARow',
  backendName: 'wasm',
  kernelFunc({ inputs, backend: any }) {
    const backend = wasmOf(any);
    const parts = Object.values(inputs).filter((part) => part !== undefined);
    const length = parts.reduce((sum, part) => sum + util.sizeFromShape(part.shape), 0);
    const result = backend.makeOutput([1, length], 'float32');
    const numbers = numbersOf(backend, result);
    let at = 0;
    for (const part of parts) {
      const copied = numbersOf(backend, part);
      numbers.set(copied, at);
      at += copied.length;
    }
    return result;
  },
};
