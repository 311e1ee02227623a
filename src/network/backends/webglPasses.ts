import { BinaryOpPackedProgram } from '@tensorflow/tfjs-backend-webgl/dist/binaryop_packed_gpu';
import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/gpgpu_math';
import { type KernelConfig, Softmax, Sub, type TensorInfo } from '@tensorflow/tfjs-core';
import { webglOf } from './webglOf';

/**
 * The signal at the output, y − t. A texel holds two rows, and with an odd batch the last one holds one that is no
 * sample's. tfjs's own difference leaves something there, which every product over the batch would take for a sample: as
 * the signal is made zero there, so is all that is computed from it on the way back.
 */
const difference: KernelConfig = {
  kernelName: Sub,
  backendName: 'webgl',
  kernelFunc({ inputs: { a, b }, backend }) {
    const program = new BinaryOpPackedProgram('return a - b;', a!.shape, b!.shape, true);
    return webglOf(backend).runWebGLProgram(program, [a!, b!], 'float32');
  },
};

/** The sums over the batch, [K, 1, units]; tfjs takes five passes. */
const sums: KernelConfig = {
  kernelName: 'SumOverBatch',
  backendName: 'webgl',
  kernelFunc({ inputs: { x }, backend }) {
    const [networks, batch, units] = x!.shape;
    // Below an odd batch's last row a signal is zero.
    const program = new Program(
      [networks!, 1, units!],
      `
      vec4 sum = vec4(0.0);
      for (int row = 0; row < ${batch}; row += 2) sum += getX(at.x, row, at.z);
      setOutput(vec4(sum.xy + sum.zw, 0.0, 0.0));
    `,
    );
    return webglOf(backend).runWebGLProgram(program, [x!], 'float32');
  },
};

/** Over the units; tfjs takes nine passes. */
const softmax: KernelConfig = {
  kernelName: Softmax,
  backendName: 'webgl',
  kernelFunc({ inputs: { logits }, backend }) {
    const units = logits!.shape[2]!;
    const eachUnit = (use: (of: 'xz' | 'yw') => string) => `
      for (int unit = 0; unit < ${units}; unit += 2) {
        vec4 z = getX(at.x, at.y, unit);
        ${use('xz')}
        if (unit + 1 < ${units}) ${use('yw')}
      }
    `;
    const program = new Program(
      logits!.shape,
      `
      vec2 largest = getX(at.x, at.y, 0).xz;
      ${eachUnit((of) => `largest = max(largest, z.${of});`)}
      vec2 sum = vec2(0.0);
      ${eachUnit((of) => `sum += exp(z.${of} - largest);`)}
      setOutput(exp(getX(at.x, at.y, at.z) - largest.xxyy) / sum.xxyy);
    `,
    );
    return webglOf(backend).runWebGLProgram(program, [logits!], 'float32');
  },
};

export const passConfigs: readonly KernelConfig[] = [difference, sums, softmax];

/** A pass over [K, batch, units]; a texel holds two numbers of one row and two of the next, and begins `at` its first. */
class Program implements GPGPUProgram {
  readonly packedInputs = true;
  readonly packedOutput = true;
  readonly variableNames = ['X'];
  readonly userCode: string;

  constructor(
    readonly outputShape: TensorInfo['shape'],
    code: string,
  ) {
    this.userCode = `void main() { ivec3 at = getOutputCoords(); ${code} }`;
  }
}
