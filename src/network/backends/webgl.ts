import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';
import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/canvas_util';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul';
import { addConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul';
import { concatConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Concat';
import { leakyReluConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/LeakyRelu';
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply';
import { reluConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sigmoid';
import { sliceConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Slice';
import { tanhConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Tanh';
import { transposeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Transpose';
import {
  env,
  findBackendFactory,
  matMul,
  ones,
  registerBackend,
  registerKernel,
  type Tensor2D,
  tidy,
} from '@tensorflow/tfjs-core';
import { gradientConfigs } from './webglGradients';
import { passConfigs } from './webglPasses';
import { rowConfig } from './webglRow';

/** The kernels that the network uses, and no others, as each adds to what a visitor downloads. */
for (const kernel of [
  addConfig,
  batchMatMulConfig,
  concatConfig,
  _fusedMatMulConfig,
  ...gradientConfigs,
  leakyReluConfig,
  multiplyConfig,
  ...passConfigs,
  reluConfig,
  reshapeConfig,
  rowConfig,
  sigmoidConfig,
  sliceConfig,
  tanhConfig,
  transposeConfig,
]) {
  registerKernel(kernel);
}

/** A graphics context that tfjs computes in. */
export class Graphics {
  /** What it says is drawing. */
  readonly renderer: string;
  readonly #gl: WebGL2RenderingContext;

  private constructor(
    gl: WebGL2RenderingContext,
    readonly onLost: () => void,
  ) {
    this.#gl = gl;
    gl.canvas.addEventListener('webglcontextlost', onLost);
    const names = gl.getExtension('WEBGL_debug_renderer_info');
    this.renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  }

  /**
   * A context of its own, in which the backend `webgl` starts next; null where there is none or it computes in less
   * than single precision.
   *
   * @param onLost told when the context is lost, in a task of its own
   */
  static open(onLost: () => void): Graphics | null {
    // A canvas element where there are elements: Safari's OffscreenCanvas cannot be waited for without blocking.
    const canvas = typeof document === 'undefined' ? offscreen() : document.createElement('canvas');
    const gl = canvas?.getContext('webgl2', ATTRIBUTES) ?? null;
    if (!gl?.getExtension('EXT_color_buffer_float')) return null;
    // tfjs writes its type as WebGL 1, of which WebGL 2 has everything that it uses.
    setWebGLContext(2, gl as unknown as WebGLRenderingContext);
    env().set('WEBGL_VERSION', 2);
    // Not WEBGL_USE_SHAPES_UNIFORMS, which compiles less and multiplies large matrices wrongly (784 by 64).
    if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return null;
    if (!findBackendFactory('webgl')) registerBackend('webgl', () => new MathBackendWebGL());
    return new Graphics(gl, onLost);
  }

  /**
   * Whether the context is lost. A lost one gives zeros without an error, and may say late that it is lost: where
   * nothing but zeros came back, it has to prove itself with a product.
   */
  lost(values: Float32Array): boolean {
    if (this.#gl.isContextLost()) return true;
    if (values.some((value) => value !== 0)) return false;
    const product = tidy(() => matMul<Tensor2D>(ones([2, 2]), ones([2, 2])).dataSync());
    return product[0] !== 2;
  }

  /** Frees the context; the browser allows only so many. */
  close(): void {
    this.#gl.canvas.removeEventListener('webglcontextlost', this.onLost);
    if (!this.#gl.isContextLost()) this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/** As tfjs asks for them, except that a context in software is no failure. */
const ATTRIBUTES: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  depth: false,
  stencil: false,
};

function offscreen(): OffscreenCanvas | null {
  return typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1);
}
