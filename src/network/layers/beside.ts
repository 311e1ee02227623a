import type { Tensor3D } from '@tensorflow/tfjs-core';
import { exchange, reshape } from '../kernels';

/*
 * All networks are given the same inputs. So the first layer's weights stand side by side, [1, inputs, K · units], and
 * one product serves all: a batch of K products with one factor in common takes twice as long on WebGL.
 */

/** z of K networks side by side, [1, batch, K · units], as a batch [K, batch, units]. */
export function apart(z: Tensor3D, networks: number): Tensor3D {
  if (networks === 1) return z;
  const [, batch, columns] = z.shape;
  return exchange(reshape(z, [batch, networks, columns / networks]));
}

/** A batch [K, batch, units] side by side, [1, batch, K · units]. */
export function beside(delta: Tensor3D): Tensor3D {
  const [networks, batch, units] = delta.shape;
  return networks === 1 ? delta : reshape(exchange(delta), [1, batch, networks * units]);
}
