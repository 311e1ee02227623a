import { describe, expect, it } from 'vitest';
import { layoutOf } from './architecture';
import { type Initialiser, initialise } from './initialise';
import { seedsOf } from './seeds';

const layout = layoutOf({
  inputs: 200,
  hidden: [{ units: 300, activation: 'relu' }],
  outputs: 100,
  output: 'identity',
});
const [first, second] = [layout.layers[0]!, layout.layers[1]!];

/** Mean, variance and largest absolute value of a layer's weights. */
function statistics(initialiser: Initialiser, { weights, biases } = first) {
  const values = initialise(layout, initialiser, 1).subarray(weights, biases);
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  return { mean, variance, most: values.reduce((most, x) => Math.max(most, Math.abs(x)), 0) };
}

describe('initialisers', () => {
  const variances: ['lecun' | 'glorot' | 'he', number, number][] = [
    ['lecun', 1 / 200, 1 / 300],
    ['glorot', 2 / 500, 2 / 400],
    ['he', 2 / 200, 2 / 300],
  ];
  it.each(variances)('%s has its variance in each layer, normal and uniform', (scheme, ofFirst, ofSecond) => {
    for (const distribution of ['normal', 'uniform'] as const) {
      for (const [layer, variance] of [
        [first, ofFirst],
        [second, ofSecond],
      ] as const) {
        const found = statistics({ scheme, distribution }, layer);
        // 30,000 weights and more: a deviation of √(2/30,000) = 0.8 % in the variance, of which this is five.
        expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.04);
        expect(Math.abs(found.mean)).toBeLessThan(5 * Math.sqrt(variance / 30_000));
        const reach = found.most / Math.sqrt(3 * variance);
        if (distribution === 'uniform') expect(reach).toBeLessThanOrEqual(1);
        else expect(reach).toBeGreaterThan(1.5);
      }
    }
  });

  it('normal has the deviation chosen, zeros and constant are what they say', () => {
    expect(Math.abs(statistics({ scheme: 'normal', deviation: 3 }).variance / 9 - 1)).toBeLessThan(0.04);
    expect(statistics({ scheme: 'zeros' })).toEqual({ mean: 0, variance: 0, most: 0 });
    const constant = initialise(layout, { scheme: 'constant', value: 0.5 }, 1);
    expect(new Set(constant.subarray(first.weights, first.biases))).toEqual(new Set([0.5]));
  });

  it('leave biases at 0', () => {
    for (const { biases, end } of layout.layers) {
      const theta = initialise(layout, { scheme: 'he', distribution: 'normal' }, 1);
      expect(new Set(theta.subarray(biases, end))).toEqual(new Set([0]));
    }
  });

  it('give the same weights for the same seed, and others for another', () => {
    const draw = (seed: number) => initialise(layout, { scheme: 'he', distribution: 'normal' }, seed);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8)[0]).not.toBe(draw(7)[0]);
  });

  it('refuse what is not a number', () => {
    expect(() => initialise(layout, { scheme: 'normal', deviation: -1 }, 1)).toThrow(
      new RangeError('deviation of the initialiser is -1; allowed: finite numbers from 0'),
    );
    expect(() => initialise(layout, { scheme: 'constant', value: Number.NaN }, 1)).toThrow(RangeError);
  });
});

it('seeds of a race differ from each other and from those of another', () => {
  const seeds = [0, 1, 2].flatMap((seed) => [seed, ...Object.values(seedsOf(seed))]);
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(seedsOf(1)).toEqual(seedsOf(1));
});
