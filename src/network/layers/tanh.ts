import { tanh as squash, tanhGradient } from '../kernels';
import type { Activation } from './activation';

/** h(z) = tanh z, h′ = 1 − tanh² z. */
export const tanh: Activation = {
  id: 'tanh',
  forward: (z) => squash(z),
  backward: tanhGradient,
  value: Math.tanh,
};
