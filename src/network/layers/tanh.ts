import { mul, oneMinus, tanh as squash } from '../kernels';
import type { Activation } from './activation';

/** h(z) = tanh z, h′ = 1 − tanh² z. */
export const tanh: Activation = {
  id: 'tanh',
  forward: (z) => squash(z),
  backward: (signal, a) => mul(signal, oneMinus(mul(a, a))),
  value: Math.tanh,
};
