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
  /** Whether the sample is classified as its target says; of no meaning where targets are values to predict. */
  correct(
    z: Float32Array | Float64Array,
    at: number,
    t: Float32Array,
    from: number,
    outputs: number,
  ): boolean;
}

/** The index, from 0, of the largest of `count` numbers from `at` on; NaN wins, so that it is not lost. */
export function largestOf(numbers: Float32Array | Float64Array, at: number, count: number): number {
  let largest = 0;
  for (let i = 1; i < count; i++) if (!(numbers[at + i]! <= numbers[at + largest]!)) largest = i;
  return largest;
}
