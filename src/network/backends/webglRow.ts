import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/gpgpu_math';
import { concatImpl } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Concat_impl';
import { type KernelConfig, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { webglOf } from './webglOf';

/**
 * The numbers of all tensors one after another, with zeros after them, [1, rows, width]: rows are as long as those of
 * the first tensor, which is the largest by far where there is much to copy, so that it is copied as it stands. The
 * others take one pass together, where tfjs would take one each.
 */
export const rowConfig: KernelConfig = {
  kernelName: 'InARow',
  backendName: 'webgl',
  kernelFunc({ inputs, backend: any }) {
    const backend = webglOf(any);
    const [first, ...others] = Object.values(inputs).filter((part) => part !== undefined);
    const program = new InRows(
      others.map(({ shape }) => shape),
      first!.shape[2]!,
    );
    const rest = backend.runWebGLProgram(program, others, 'float32');
    const result = concatImpl([first!, rest], 1, backend);
    backend.disposeIntermediateTensorInfo(rest);
    return result;
  },
};

/** Numbers of several tensors in rows of a given width. A texel holds two numbers of one row and two of the next. */
class InRows implements GPGPUProgram {
  readonly packedInputs = true;
  readonly packedOutput = true;
  readonly variableNames: string[];
  readonly outputShape: [batch: 1, rows: number, width: number];
  readonly userCode: string;

  /** @param shapes [batch, rows, columns] */
  constructor(shapes: readonly TensorInfo['shape'][], width: number) {
    const ends: number[] = [];
    for (const shape of shapes) ends.push((ends.at(-1) ?? 0) + util.sizeFromShape(shape));
    this.variableNames = shapes.map((_, part) => `T${part}`);
    this.outputShape = [1, Math.ceil(ends.at(-1)! / width), width];
    this.userCode = `
      float numberAt(int index) {
        ${shapes.map((shape, part) => taking(shape, part, ends[part]!)).join('\n')}
        return 0.0;
      }

      void main() {
        ivec3 at = getOutputCoords();
        int index = at.y * ${width} + at.z;
        setOutput(vec4(
          numberAt(index), numberAt(index + 1), numberAt(index + ${width}), numberAt(index + ${width + 1})));
      }
    `;
  }
}

/** Number `index` of all, if it is one of this part's. */
function taking([batch, rows, columns]: TensorInfo['shape'], part: number, end: number): string {
  const begin = end - batch! * rows! * columns!;
  return `
    if (index < ${end}) {
      int n = index - ${begin};
      int row = (n / ${columns}) % ${rows};
      int column = n % ${columns};
      return getChannel(getT${part}(n / ${rows! * columns!}, row, column), vec2(row, column));
    }`;
}
