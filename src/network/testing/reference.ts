/**
 * The network once more, for tests: plain loops in double precision that share no code with what they check.
 * Everything is written sample by sample and number by number, from the formulas.
 */
import type { Architecture } from '../architecture';
import type { Samples } from '../samples';

type Vector = number[];

const squash = (z: number): number => 1 / (1 + Math.exp(-z));

export const functions: Record<string, { h: (z: number) => number; slope: (z: number) => number }> = {
  identity: { h: (z) => z, slope: () => 1 },
  sigmoid: { h: squash, slope: (z) => squash(z) * (1 - squash(z)) },
  tanh: { h: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  relu: { h: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  leakyRelu: { h: (z) => (z > 0 ? z : 0.01 * z), slope: (z) => (z > 0 ? 1 : 0.01) },
};

/** y and the loss of one sample, by the textbook's words: fit for moderate z only. */
export function outputOf(output: string, z: Vector, t: Vector): { y: Vector; loss: number } {
  if (output === 'softmax') {
    const total = z.reduce((sum, x) => sum + Math.exp(x), 0);
    const y = z.map((x) => Math.exp(x) / total);
    return { y, loss: -y.reduce((sum, p, i) => sum + t[i]! * Math.log(p), 0) };
  }
  if (output === 'sigmoid') {
    const y = z.map(squash);
    const terms = y.map((p, i) => t[i]! * Math.log(p) + (1 - t[i]!) * Math.log(1 - p));
    return { y, loss: -terms.reduce((sum, term) => sum + term, 0) };
  }
  return { y: z, loss: z.reduce((sum, x, i) => sum + (x - t[i]!) ** 2 / 2, 0) };
}

/** Mean loss of the samples with these indices, plus ½ λ Σ W², and its gradient by backpropagation. */
export function lossAndGradient(
  architecture: Architecture,
  theta: ArrayLike<number>,
  { count, inputs, targets }: Samples,
  { indices = Array.from({ length: count }, (_, i) => i), l2 = 0 }: { indices?: number[]; l2?: number } = {},
): { loss: number; gradient: Vector } {
  const widths = [
    architecture.inputs,
    ...architecture.hidden.map(({ units }) => units),
    architecture.outputs,
  ];
  const starts = [0];
  for (let l = 0; l + 1 < widths.length; l++) starts.push(starts[l]! + (widths[l]! + 1) * widths[l + 1]!);
  const layers = widths.length - 1;
  const gradient = new Array<number>(starts[layers]!).fill(0);
  let loss = 0;
  for (const sample of indices) {
    const read = (from: Float32Array, width: number) => [
      ...from.subarray(sample * width, (sample + 1) * width),
    ];
    const a = [read(inputs, widths[0]!)];
    const z: Vector[] = [];
    for (let l = 0; l < layers; l++) {
      const units = widths[l + 1]!;
      const sums: Vector = [];
      for (let j = 0; j < units; j++) {
        let sum = theta[starts[l]! + widths[l]! * units + j]!;
        for (let i = 0; i < widths[l]!; i++) sum += a[l]![i]! * theta[starts[l]! + i * units + j]!;
        sums.push(sum);
      }
      z.push(sums);
      if (l < layers - 1) a.push(sums.map(functions[architecture.hidden[l]!.activation]!.h));
    }
    const target = read(targets, architecture.outputs);
    const result = outputOf(architecture.output, z[layers - 1]!, target);
    loss += result.loss / indices.length;
    let delta = result.y.map((y, i) => (y - target[i]!) / indices.length);
    for (let l = layers - 1; l >= 0; l--) {
      const units = widths[l + 1]!;
      const below: Vector = [];
      for (let i = 0; i < widths[l]!; i++) {
        let signal = 0;
        for (let j = 0; j < units; j++) {
          gradient[starts[l]! + i * units + j]! += a[l]![i]! * delta[j]!;
          signal += delta[j]! * theta[starts[l]! + i * units + j]!;
        }
        below.push(
          l > 0 ? signal * functions[architecture.hidden[l - 1]!.activation]!.slope(z[l - 1]![i]!) : 0,
        );
      }
      for (let j = 0; j < units; j++) gradient[starts[l]! + widths[l]! * units + j]! += delta[j]!;
      delta = below;
    }
  }
  for (let l = 0; l < layers; l++) {
    for (let i = starts[l]!; i < starts[l]! + widths[l]! * widths[l + 1]!; i++) {
      loss += (l2 / 2) * theta[i]! ** 2;
      gradient[i]! += l2 * theta[i]!;
    }
  }
  return { loss, gradient };
}

/** The gradient by central differences, of every parameter: slow and hard to get wrong. */
export function numericalGradient(
  architecture: Architecture,
  theta: ArrayLike<number>,
  samples: Samples,
  options: { indices?: number[]; l2?: number } = {},
): Vector {
  const point = Array.from(theta);
  const h = 1e-6;
  return point.map((x, i) => {
    point[i] = x + h;
    const above = lossAndGradient(architecture, point, samples, options).loss;
    point[i] = x - h;
    const below = lossAndGradient(architecture, point, samples, options).loss;
    point[i] = x;
    return (above - below) / (2 * h);
  });
}

/** θ after each of the steps on the batches given, and the loss at the point of each step's gradient. */
export function train(
  architecture: Architecture,
  start: ArrayLike<number>,
  samples: Samples,
  batches: readonly number[][],
  optimizer: string,
  lr: number,
  l2 = 0,
): { theta: Vector; losses: Vector } {
  const theta = Array.from(start);
  const first = theta.map(() => 0);
  const second = theta.map(() => 0);
  const losses: Vector = [];
  for (const [step, indices] of batches.entries()) {
    const point = optimizer === 'nag' ? theta.map((x, i) => x + 0.9 * first[i]!) : theta;
    const { loss, gradient } = lossAndGradient(architecture, point, samples, { indices, l2 });
    losses.push(loss);
    for (const [i, g] of gradient.entries()) {
      switch (optimizer) {
        case 'gd':
          theta[i]! -= lr * g;
          break;
        case 'momentum':
        case 'nag':
          first[i] = 0.9 * first[i]! - lr * g;
          theta[i]! += first[i]!;
          break;
        case 'adagrad':
          first[i]! += g * g;
          theta[i]! -= (lr * g) / (Math.sqrt(first[i]!) + 1e-8);
          break;
        case 'rmsprop':
          first[i] = 0.9 * first[i]! + 0.1 * g * g;
          theta[i]! -= (lr * g) / (Math.sqrt(first[i]!) + 1e-8);
          break;
        case 'adam': {
          first[i] = 0.9 * first[i]! + 0.1 * g;
          second[i] = 0.999 * second[i]! + 0.001 * g * g;
          const mean = first[i]! / (1 - 0.9 ** (step + 1));
          const square = second[i]! / (1 - 0.999 ** (step + 1));
          theta[i]! -= (lr * mean) / (Math.sqrt(square) + 1e-8);
          break;
        }
        default:
          throw new RangeError(`no formula of '${optimizer}' here`);
      }
    }
  }
  return { theta, losses };
}
