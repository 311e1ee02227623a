import { relu as rectify, stepGradient } from '../kernels';
import type { Activation } from './activation';

/** h(z) = max(z, 0), h′ = 1 for z > 0 and 0 otherwise, at 0 too. */
export const relu: Activation = {
  id: 'relu',
  forward: (z) => rectify(z),
  backward: (signal, a) => stepGradient(signal, a, 0),
  value: (z) => (z > 0 ? z : 0),
  kinked: true,
};
