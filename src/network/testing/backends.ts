import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { registerWasm } from '../backends/wasm';
import './cpuKernels';

/** The backends that run in Node. `wasm` has only the kernels that the app registers. */
export const backends = ['cpu', 'wasm'] as const;

/** Makes `backend` the one in use. */
export async function use(backend: (typeof backends)[number]): Promise<void> {
  if (backend === 'wasm') registerWasm('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  if (!(await setBackend(backend))) throw new Error(`no backend ${backend}`);
}
