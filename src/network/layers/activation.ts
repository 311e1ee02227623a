import type { Tensor3D } from '@tensorflow/tfjs-core';
import type { ActivationId } from '../architecture';

/** A function of each unit on its own; tensors are [K, batch, units]. */
export interface Activation {
  readonly id: ActivationId;
  /** a = h(z). */
  forward(z: Tensor3D): Tensor3D;
  /**
   * The signal below, h′(z) · signal. Every h′ here is a function of a = h(z), which is what is kept.
   *
   * @param signal ∂loss/∂a
   * @param a what `forward` gave
   */
  backward(signal: Tensor3D, a: Tensor3D): Tensor3D;
  /** h of one number, in double precision. */
  value(z: number): number;
  /** Whether h has no derivative at 0. */
  readonly kinked?: boolean;
}
