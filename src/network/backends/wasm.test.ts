import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
import { add, backend, matMul, ones, tidy } from '@tensorflow/tfjs-core';
import { afterEach, expect, it, vi } from 'vitest';
import { use } from '../testing/backends';

afterEach(() => void vi.restoreAllMocks());

it('says that its memory has run out, also where a product only notes it on the console', async () => {
  await use('wasm');
  const { wasm } = backend() as BackendWasm;
  const [a, b] = [ones([1, 8, 512]), ones([1, 512, 512])];
  const product = () => tidy(() => add(matMul(a, b), 1).dataSync());
  vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
  });
  const spared = wasm._malloc(2 ** 17);
  expect(() => {
    for (;;) wasm._malloc(2 ** 20);
  }).toThrow('wasm is out of memory');
  wasm._free(spared);
  // Both results have room, and the copy of b has not that the product makes for itself.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(product).toThrow('wasm is out of memory');
});
