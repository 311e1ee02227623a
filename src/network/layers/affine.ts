import type { Tensor3D } from '@tensorflow/tfjs-core';
import { sumOverBatch } from '../kernels';
import { product, productPlus } from '../products';

/** A layer's parameters of K networks. */
export interface AffineParameters {
  /** W [K, inputs, outputs]. */
  readonly weights: Tensor3D;
  /** b [K, 1, outputs]. */
  readonly biases: Tensor3D;
}

/**
 * z = x W + b, where x is [K, batch, inputs], or [1, batch, inputs] for all networks.
 *
 * @returns z [K, batch, outputs]
 */
export function forward(x: Tensor3D, { weights, biases }: AffineParameters): Tensor3D {
  return productPlus(x, weights, biases);
}

/**
 * The gradient of the parameters, summed over the batch: ∂/∂W = xᵀ δ and ∂/∂b = Σ δ.
 *
 * @param delta the signal from above, ∂loss/∂z, [K, batch, outputs]
 * @param x what `forward` was given
 */
export function backward(delta: Tensor3D, x: Tensor3D): AffineParameters {
  return { weights: product(x, delta, true, false), biases: sumOverBatch(delta) };
}

/** The signal to the layer below, ∂loss/∂x = δ Wᵀ, [K, batch, inputs]. */
export function backwardToInput(delta: Tensor3D, { weights }: AffineParameters): Tensor3D {
  return product(delta, weights, false, true);
}
