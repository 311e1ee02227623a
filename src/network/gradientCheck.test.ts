import { beforeAll, describe, expect, it } from 'vitest';
import { checkGradients, plainLoss } from './gradientCheck';
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
