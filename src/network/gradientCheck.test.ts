import { beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from './architecture';
import { checkGradients, plainLoss } from './gradientCheck';
import { initialise } from './initialise';
import { activations } from './layers';
import type { Activation } from './layers/activation';
import { networkOf } from './network';
import { backends, use } from './testing/backends';
import { architectureWith, combinations, samplesFor, startOf } from './testing/problems';
import { lossAndGradient } from './testing/reference';

describe.each(backends)('the gradient check on %s', (backend) => {
  beforeAll(() => use(backend));

  it.each(combinations)('finds no more than rounding in any layer: %s, %s', (activation, output) => {
    const architecture = architectureWith(activation, output, [6, 5, 4]);
    const checks = checkGradients(
      networkOf(architecture),
      startOf(architecture),
      samplesFor(architecture, 8),
    );
    expect(checks.map(({ compared }) => compared)).toEqual([18, 20, 20, 15]);
    // Single precision rounds to 6e-8; measured, at most 3e-7 through four layers.
    for (const { error } of checks) expect(error).toBeLessThan(1e-6);
  });

  it('finds a wrong derivative, in the layers below it only', () => {
    const architecture = architectureWith('tanh', 'softmax', [6, 5]);
    const right = networkOf(architecture);
    const [first, second] = [right.activations[0]!, right.activations[1]!];
    const wrong: Activation = { ...second, backward: activations.sigmoid.backward };
    const network = { ...right, activations: [first, wrong] };
    const checks = checkGradients(network, startOf(architecture), samplesFor(architecture, 8));
    expect(checks[0]!.error).toBeGreaterThan(0.01);
    expect(checks[1]!.error).toBeGreaterThan(0.01);
    expect(checks[2]!.error).toBeLessThan(1e-6);
  });

  it('leaves out what lies at a kink: biases of 0 behind a layer that a sample leaves dead', () => {
    let kinks = 0;
    for (const activation of ['relu', 'leakyRelu'] as const) {
      for (const hidden of [
        [8, 8, 8, 8, 8, 8],
        [2, 2, 2],
        [1, 1],
      ]) {
        for (const seed of [1, 2, 3, 4]) {
          const architecture = architectureWith(activation, 'softmax', hidden, 2);
          const start = initialise(layoutOf(architecture), { scheme: 'he', distribution: 'normal' }, seed);
          const checks = checkGradients(networkOf(architecture), start, samplesFor(architecture, 32));
          for (const check of checks) expect(check.error).toBeLessThan(1e-5);
          kinks += checks.reduce((sum, check) => sum + check.kinks, 0);
        }
      }
    }
    expect(kinks).toBeGreaterThan(0);
  });

  it('knows how little of its signal a network that is sure of itself leaves in single precision', () => {
    const architecture = architectureWith('tanh', 'sigmoid', [], 1);
    const network = networkOf(architecture);
    const samples = { count: 2, inputs: Float32Array.of(1, 0, -1, 0), targets: Float32Array.of(1, 0) };
    const roundings = [1, 12, 17].map((weight) => {
      const [check] = checkGradients(network, Float64Array.of(weight, 0, 0), samples);
      // y − t is about e^−w, and the spacing of numbers just below 1 is 2⁻²⁴.
      if (weight > 1) expect(check!.rounding * Math.exp(-weight) * 2 ** 24).toBeCloseTo(1, 3);
      expect(check!.error).toBeLessThan(Math.max(1e-6, check!.rounding));
      return check!.rounding;
    });
    expect(roundings[0]).toBeLessThan(1e-6);
    expect(roundings[2]).toBeGreaterThan(1);
  });

  it.each(['sigmoid', 'tanh'] as const)(
    'knows that nothing is left where balanced classes cancel: %s, zeros',
    (activation) => {
      for (const hidden of [[4], [6, 6]]) {
        const architecture = architectureWith(activation, 'sigmoid', hidden, 1);
        const network = networkOf(architecture);
        const inputs = Float32Array.from({ length: 40 }, (_, i) => Math.sin(i));
        const samples = { count: 20, inputs, targets: Float32Array.from({ length: 20 }, (_, i) => i % 2) };
        for (const check of checkGradients(network, new Float64Array(network.layout.length), samples)) {
          expect(check.error).toBeLessThanOrEqual(Math.max(1e-3, check.rounding));
        }
      }
    },
  );

  it('compares the same parameters for the same seed, a bias among them', () => {
    const architecture = architectureWith('tanh', 'sigmoid', [8]);
    const check = (seed: number) =>
      checkGradients(networkOf(architecture), startOf(architecture), samplesFor(architecture, 4), {
        perLayer: 1,
        seed,
      });
    expect(check(1)).toEqual(check(1));
    expect(check(1).map(({ compared }) => compared)).toEqual([1, 1]);
  });
});

it.each(combinations)('its loss in plain loops is the reference’s: %s, %s', (activation, output) => {
  const architecture = architectureWith(activation, output, [6, 5]);
  const samples = samplesFor(architecture, 7);
  const theta = startOf(architecture);
  expect(plainLoss(networkOf(architecture), theta, samples)).toBeCloseTo(
    lossAndGradient(architecture, theta, samples).loss,
    13,
  );
});
