/**
 * The kernels that layers are made of, for tensors [K, batch, units] of single precision.
 *
 * tfjs's own functions find out at every call what they are given, an array or a tensor, of which type and rank, which
 * takes longer than a small network's arithmetic. These hand the tensors straight to the kernel of the backend in use.
 */
import {
  engine,
  type NamedAttrMap,
  type NamedTensorMap,
  type Tensor,
  type Tensor3D,
} from '@tensorflow/tfjs-core';

const run = (kernel: string, inputs: NamedTensorMap, attributes: NamedAttrMap = {}): Tensor3D =>
  engine().runKernel<Tensor3D>(kernel, inputs, attributes);

/** a + b, where a dimension of 1 stands for as many as the other has, as in all that takes two. */
export const add = (a: Tensor3D, b: Tensor3D): Tensor3D => run('Add', { a, b });

export const sub = (a: Tensor3D, b: Tensor3D): Tensor3D => run('Sub', { a, b });

/** Number by number. */
export const mul = (a: Tensor3D, b: Tensor3D): Tensor3D => run('Multiply', { a, b });

/** The products of the matrices in the last two dimensions, each transposed first where asked. */
export const matMul = (a: Tensor3D, b: Tensor3D, transposeA = false, transposeB = false): Tensor3D =>
  run('BatchMatMul', { a, b }, { transposeA, transposeB });

/** a · b + bias, where bias is [K, 1, columns]. */
export const matMulPlus = (a: Tensor3D, b: Tensor3D, bias: Tensor3D): Tensor3D =>
  run('_FusedMatMul', { a, b, bias }, { transposeA: false, transposeB: false, activation: 'linear' });

/** The sums over the batch, [K, 1, units]. */
export const sumOverBatch = (x: Tensor3D): Tensor3D => run('SumOverBatch', { x });

export const tanh = (x: Tensor3D): Tensor3D => run('Tanh', { x });

export const sigmoid = (x: Tensor3D): Tensor3D => run('Sigmoid', { x });

export const relu = (x: Tensor3D): Tensor3D => run('Relu', { x });

/** x, and `alpha` x for x < 0. */
export const leakyRelu = (x: Tensor3D, alpha: number): Tensor3D => run('LeakyRelu', { x }, { alpha });

/** signal · (1 − a²), for a = tanh z. */
export const tanhGradient = (signal: Tensor3D, a: Tensor3D): Tensor3D => run('TanhGradient', { signal, a });

/** signal · a (1 − a), for a = σ(z). */
export const sigmoidGradient = (signal: Tensor3D, a: Tensor3D): Tensor3D =>
  run('SigmoidGradient', { signal, a });

/** signal where a > 0, and `alpha` times it elsewhere. */
export const stepGradient = (signal: Tensor3D, a: Tensor3D, alpha: number): Tensor3D =>
  run('StepGradient', { signal, a }, { alpha });

/** Over the units. */
export const softmax = (logits: Tensor3D): Tensor3D => run('Softmax', { logits }, { dim: 2 });

/** The same numbers in another shape. */
export const reshape = (x: Tensor3D, shape: [number, number, number]): Tensor3D =>
  run('Reshape', { x }, { shape });

/** Its first two dimensions exchanged. */
export const exchange = (x: Tensor3D): Tensor3D => run('Transpose', { x }, { perm: [1, 0, 2] });

/** The numbers of all tensors one after another, perhaps with zeros after them; the first has a batch of 1. */
export const inARow = (tensors: readonly Tensor3D[]): Tensor =>
  run('InARow', Object.fromEntries(tensors.entries()));
