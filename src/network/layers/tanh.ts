import { mul, tanh as squash, sub } from '@tensorflow/tfjs-core';
import type { Activation } from './activation';

/** h(z) = tanh z, h′ = 1 − tanh² z. */
export const tanh: Activation = {
  id: 'tanh',
  forward: (z) => squash(z),
  backward: (signal, a) => mul(signal, sub(1, mul(a, a))),
  value: Math.tanh,
};
