import { BinaryOpPackedProgram } from '@tensorflow/tfjs-backend-webgl/dist/binaryop_packed_gpu';
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { webglOf } from './webglOf';

/** signal · h′(a) for four numbers at a time; tfjs calls the first factor a and the second b. */
const gradients: Readonly<Record<string, (alpha: number) => string>> = {
  TanhGradient: () => 'return a * (1.0 - b * b);',
  SigmoidGradient: () => 'return a * b * (1.0 - b);',
  StepGradient: (alpha) =>
    `return a * mix(vec4(${alpha.toFixed(8)}), vec4(1.0), vec4(greaterThan(b, vec4(0.0))));`,
};

/** The backward passes of the activations, each in one pass. */
export const gradientConfigs: readonly KernelConfig[] = Object.entries(gradients).map(
  ([kernelName, gradient]): KernelConfig => ({
    kernelName,
    backendName: 'webgl',
    kernelFunc({ inputs: { signal, a }, attrs, backend }) {
      const program = new BinaryOpPackedProgram(gradient(Number(attrs?.alpha)), signal!.shape, a!.shape);
      return webglOf(backend).runWebGLProgram(program, [signal!, a!], 'float32');
    },
  }),
);
