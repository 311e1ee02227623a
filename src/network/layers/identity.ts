import type { Activation } from './activation';

/** h(z) = z, h′ = 1. With it, a network of any depth is one affine map. */
export const identity: Activation = {
  id: 'identity',
  forward: (z) => z,
  backward: (signal) => signal,
  value: (z) => z,
};
