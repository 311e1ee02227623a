import { Random } from '../engine/random';
import type { LayerLayout, Layout } from './architecture';

/**
 * How weights begin. The last three choose the variance from the layer's width, so that signals keep their size
 * from layer to layer:
 *
 * - `lecun`: 1 / n_in. LeCun, Bottou, Orr & Müller (1998), "Efficient BackProp", section 4.6.
 * - `glorot`: 2 / (n_in + n_out). Glorot & Bengio (2010), eqs. 12 and 16.
 * - `he`: 2 / n_in. He, Zhang, Ren & Sun (2015), eq. 10.
 */
export type Initialiser =
  | { readonly scheme: 'zeros' }
  | { readonly scheme: 'constant'; readonly value: number }
  | { readonly scheme: 'normal'; readonly deviation: number }
  | { readonly scheme: 'lecun' | 'glorot' | 'he'; readonly distribution: 'normal' | 'uniform' };

/**
 * The first θ, of length P: weights as `initialiser` says, biases 0. The same seed gives the same θ.
 *
 * @throws RangeError for a value, deviation or seed that is not a finite number, or a negative deviation
 */
export function initialise(layout: Layout, initialiser: Initialiser, seed: number): Float64Array {
  const random = new Random(seed);
  const theta = new Float64Array(layout.length);
  for (const layer of layout.layers) {
    const draw = sampler(initialiser, layer, random);
    for (let i = layer.weights; i < layer.biases; i++) theta[i] = draw();
  }
  return theta;
}

/** What gives one weight of `layer` after another. */
function sampler(initialiser: Initialiser, { inputs, outputs }: LayerLayout, random: Random): () => number {
  switch (initialiser.scheme) {
    case 'zeros':
      return () => 0;
    case 'constant':
      demand(Number.isFinite(initialiser.value), 'value', initialiser.value, 'finite numbers');
      return () => initialiser.value;
    case 'normal':
      demand(
        initialiser.deviation >= 0 && initialiser.deviation < Infinity,
        'deviation',
        initialiser.deviation,
        'finite numbers from 0',
      );
      return () => random.normal(0, initialiser.deviation);
    case 'lecun':
      return spread(initialiser.distribution, 1 / inputs, random);
    case 'glorot':
      return spread(initialiser.distribution, 2 / (inputs + outputs), random);
    case 'he':
      return spread(initialiser.distribution, 2 / inputs, random);
  }
}

/** Numbers of mean 0 and this variance; a uniform distribution over ±r has the variance r²/3. */
function spread(distribution: 'normal' | 'uniform', variance: number, random: Random): () => number {
  if (distribution === 'normal') return () => random.normal(0, Math.sqrt(variance));
  const reach = Math.sqrt(3 * variance);
  return () => random.uniform(-reach, reach);
}

function demand(condition: boolean, name: string, value: number, allowed: string): void {
  if (!condition) throw new RangeError(`${name} of the initialiser is ${value}; allowed: ${allowed}`);
}
