import wasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import wasmSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { engine, findBackendFactory, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { checkReadings } from '../readback';
import { type BackendId, type Backends, ContextLost } from './backends';
import { registerWasm } from './wasm';
import { Graphics } from './webgl';

/** tfjs asks for all three, and takes no threads. */
const wasmFiles = {
  'tfjs-backend-wasm.wasm': wasm,
  'tfjs-backend-wasm-simd.wasm': wasmSimd,
  'tfjs-backend-wasm-threaded-simd.wasm': wasmSimd,
};

/** The backends of a browser, in a worker or on the main thread. */
export class BrowserBackends implements Backends {
  onLost: (() => void) | null = null;
  /** Undefined until it is asked for. */
  #graphics: Graphics | null | undefined;
  #inUse: BackendId | null = null;

  constructor() {
    checkReadings((values) => {
      if (this.#inUse === 'webgl' && this.#graphics?.lost(values)) {
        throw new ContextLost('the WebGL context is lost');
      }
    });
  }

  renderer(): string | null {
    this.#graphics ??= this.#open();
    return this.#graphics?.renderer ?? null;
  }

  async use(id: BackendId): Promise<void> {
    if (id === 'wasm') registerWasm(wasmFiles);
    else if (this.renderer() === null) throw new Error('there is no WebGL 2 with single precision');
    if (!(await setBackend(id))) {
      this.drop(id);
      throw new Error(`the backend ${id} does not start`);
    }
    this.#inUse = id;
  }

  drop(id: BackendId): void {
    if (findBackendFactory(id)) {
      try {
        removeBackend(id);
      } catch {
        // What is broken may break once more as it is cleared away.
        delete engine().registry[id];
        removeBackend(id);
      }
    }
    if (id === 'webgl') {
      this.#graphics?.close();
      this.#graphics = undefined;
    }
    if (this.#inUse === id) this.#inUse = null;
  }

  #open(): Graphics | null {
    return Graphics.open(() => {
      if (this.#inUse === 'webgl') this.onLost?.();
    });
  }
}
