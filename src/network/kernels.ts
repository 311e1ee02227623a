/**
 * The kernels that layers are made of, for tensors [K, batch, units] of single precision.
 *
 * tfjs's own functions find out at every call what they are given, an array or a tensor, of which type and rank, which
 * takes longer than a small network's arithmetic. These hand the tensors straight to the kernel of the backend in use.
 */
import { engine, type NamedAttrMap, type NamedTensorMap, scalar, type Tensor3D } from '@tensorflow/tfjs-core';

const run = (kernel: string, inputs: NamedTensorMap, attributes: NamedAttrMap = {}): Tensor3D =>
  engine().runKernel<Tensor3D>(kernel, inputs, attributes);

/** a + b, where a dimension of 1 stands for as many as the other has, as in all that takes two. */
export const add = (a: Tensor3D, b: Tensor3D): Tensor3D => run('Add', { a, b });

export const sub = (a: Tensor3D, b: Tensor3D): Tensor3D => run('Sub', { a, b });

/** Number by number. */
export const mul = (a: Tensor3D, b: Tensor3D): Tensor3D => run('Multiply', { a, b });

/** 1 − x. */
export const oneMinus = (x: Tensor3D): Tensor3D => run('Sub', { a: scalar(1), b: x });

/** The products of the matrices in the last two dimensions, each transposed first where asked. */
export const matMul = (a: Tensor3D, b: Tensor3D, transposeA = false, transposeB = false): Tensor3D =>
  run('BatchMatMul', { a, b }, { transposeA, transposeB });

/** The sums over the batch, [K, 1, units]. */
export const sumOverBatch = (x: Tensor3D): Tensor3D => run('Sum', { x }, { axis: [1], keepDims: true });

export const tanh = (x: Tensor3D): Tensor3D => run('Tanh', { x });

export const sigmoid = (x: Tensor3D): Tensor3D => run('Sigmoid', { x });

export const relu = (x: Tensor3D): Tensor3D => run('Relu', { x });

/** x, and `alpha` x for x < 0. */
export const leakyRelu = (x: Tensor3D, alpha: number): Tensor3D => run('LeakyRelu', { x }, { alpha });

/** 1 for x > 0, `alpha` otherwise. */
export const step = (x: Tensor3D, alpha = 0): Tensor3D => run('Step', { x }, { alpha });

/** Over the units. */
export const softmax = (logits: Tensor3D): Tensor3D => run('Softmax', { logits }, { dim: 2 });
