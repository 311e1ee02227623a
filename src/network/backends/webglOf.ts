import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';

/** The backend that a kernel is handed. */
export function webglOf(backend: unknown): MathBackendWebGL {
  if (backend instanceof MathBackendWebGL) return backend;
  throw new TypeError('a kernel of WebGL is called with another backend');
}
