import type { Layout } from './architecture';

/**
 * The L2 penalty ½ λ Σ W² over the weights of all layers. Biases are free, as they do not make a function steep.
 */
export function penalty(layout: Layout, theta: Float64Array, lambda: number): number {
  if (lambda === 0) return 0;
  let square = 0;
  for (const { weights, biases } of layout.layers) {
    for (let i = weights; i < biases; i++) square += theta[i]! * theta[i]!;
  }
  return 0.5 * lambda * square;
}

/** Adds the penalty's gradient, λ W, to `gradient`. */
export function addPenaltyGradient(
  layout: Layout,
  theta: Float64Array,
  lambda: number,
  gradient: Float64Array,
): void {
  if (lambda === 0) return;
  for (const { weights, biases } of layout.layers) {
    for (let i = weights; i < biases; i++) gradient[i]! += lambda * theta[i]!;
  }
}
