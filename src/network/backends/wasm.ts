import { BackendWasm, init, setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
import { leakyReluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/LeakyRelu';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sigmoid';
import { softmaxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Softmax';
import { subConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sub';
import { transposeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';
import { env, findBackendFactory, registerBackend, registerKernel } from '@tensorflow/tfjs-core';
import type { Native } from './wasmHeap';
import { loopConfigs } from './wasmLoops';
import { productConfigs } from './wasmProducts';
import { rowConfig } from './wasmRow';
import { tanhConfig } from './wasmTanh';

/** The kernels that the network uses, and no others, as each adds to what a visitor downloads. */
for (const kernel of [
  leakyReluConfig,
  ...loopConfigs,
  ...productConfigs,
  reluConfig,
  reshapeConfig,
  rowConfig,
  sigmoidConfig,
  softmaxConfig,
  subConfig,
  tanhConfig,
  transposeConfig,
]) {
  registerKernel(kernel);
}

/**
 * Registers the backend `wasm`, which starts with `setBackend('wasm')`.
 *
 * @param paths the folder of the .wasm files, or the address of each
 */
export function registerWasm(paths: Parameters<typeof setWasmPaths>[0]): void {
  if (findBackendFactory('wasm')) return;
  // Threads would need workers made from text, which the policy of the page forbids.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(paths);
  registerBackend('wasm', async () => {
    const { wasm } = await init();
    refuseExhaustion(wasm);
    return new BackendWasm(wasm);
  });
}

declare global {
  /** What Emscripten gives every module, of which tfjs leaves the types to others. */
  interface EmscriptenModule {
    readonly asm: { readonly memory: WebAssembly.Memory };
    _malloc(bytes: number): number;
    _free(address: number): void;
    cwrap(name: string, returns: null, types: readonly ('number' | 'array')[]): Native;
  }
}

/**
 * Has the allocation throw that fails, or follows a failed one. tfjs would take the 0 that it gives for an address and
 * overwrite what is there; and a product that finds no room leaves its result as it was and only says so on the console.
 * As every pass allocates after its products, no result of one is read that is not to be trusted.
 */
function refuseExhaustion(wasm: BackendWasm['wasm']): void {
  const { memory } = wasm.asm;
  let exhausted = false;
  memory.grow = (pages) => {
    exhausted = true;
    const before = WebAssembly.Memory.prototype.grow.call(memory, pages);
    exhausted = false;
    return before;
  };
  // The first call puts the real function in the place of one that looks it up.
  wasm._free(wasm._malloc(1));
  const allocate = wasm._malloc;
  wasm._malloc = (bytes) => {
    const address = allocate(bytes);
    if (exhausted || address === 0) throw new Error(`wasm is out of memory, asked for ${bytes} bytes`);
    return address;
  };
}
