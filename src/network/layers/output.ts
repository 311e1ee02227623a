import type { Tensor3D } from '@tensorflow/tfjs-core';
import type { OutputId } from '../architecture';

/**
 * The last layer's function together with its loss. They belong together: in each pair here the derivative of
 * the loss by z is y − t, in which neither a division by a small y nor a vanishing h′ is left.
 *
 * The backend computes what the gradient needs. The loss itself is computed in double precision from z, which
 * comes back with the gradient: in single precision, a loss below 6e-8 would read 0.
 */
export interface Output {
  readonly id: OutputId;
  /** y = h(z), [K, batch, outputs]. */
  forward(z: Tensor3D): Tensor3D;
  /** ∂loss/∂z = y − t for each sample, [K, batch, outputs]; t is [1, batch, outputs] or [K, batch, outputs]. */
  backward(y: Tensor3D, t: Tensor3D): Tensor3D;
  /**
   * The loss of one sample.
   *
   * @param z values before `forward`, of which the sample's begin at `at`
   * @param t targets, of which the sample's begin at `from`
   * @param outputs how many each has
   */
  loss(z: Float32Array | Float64Array, at: number, t: Float32Array, from: number, outputs: number): number;
  /** Whether the sample is classified as its target says. Regression has no such thing. */
  correct?(
    z: Float32Array | Float64Array,
    at: number,
    t: Float32Array,
    from: number,
    outputs: number,
  ): boolean;
}
