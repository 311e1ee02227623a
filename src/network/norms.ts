import type { Layout } from './architecture';

/** The Euclidean length of each layer's part of a vector laid out as θ, weights and biases together. */
export function layerNorms(layout: Layout, vector: Float64Array): number[] {
  return layout.layers.map(({ weights, end }) => {
    let square = 0;
    for (let i = weights; i < end; i++) square += vector[i]! * vector[i]!;
    return Math.sqrt(square);
  });
}
