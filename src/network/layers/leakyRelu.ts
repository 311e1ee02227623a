import { leakyRelu as rectify, stepGradient } from '../kernels';
import type { Activation } from './activation';

/** The slope for z ≤ 0. */
const SLOPE = 0.01;

/** h(z) = z for z > 0 and 0.01 z otherwise, h′ = 1 or 0.01. a has the sign of z, so it tells which. */
export const leakyRelu: Activation = {
  id: 'leakyRelu',
  forward: (z) => rectify(z, SLOPE),
  backward: (signal, a) => stepGradient(signal, a, SLOPE),
  value: (z) => (z > 0 ? z : SLOPE * z),
  kinked: true,
};
