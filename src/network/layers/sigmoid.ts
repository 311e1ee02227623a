import { sigmoidGradient, sigmoid as squash } from '../kernels';
import type { Activation } from './activation';

/** h(z) = σ(z) = 1 / (1 + e⁻ᶻ), h′ = σ (1 − σ), which is at most 1/4 and nearly 0 beyond |z| = 5. */
export const sigmoid: Activation = {
  id: 'sigmoid',
  forward: (z) => squash(z),
  backward: sigmoidGradient,
  value: (z) => 1 / (1 + Math.exp(-z)),
};
