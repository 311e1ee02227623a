import { memory, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Architecture, layoutOf } from './architecture';
import { evaluate } from './evaluate';
import { initialise } from './initialise';
import { networkOf } from './network';
import { divided } from './packing';
import { backpropagate, logits, outputsOfLayers, pack } from './pass';
import type { Samples } from './samples';
import { gradientDifferences } from './testing/agreement';
import { backends, use } from './testing/backends';
import { architectureWith, combinations, relativeDifference, samplesFor, startOf } from './testing/problems';
import { lossAndGradient } from './testing/reference';

/**
 * Single precision rounds to 2⁻²⁴ = 6e-8. A derivative here is a sum of some ten to a hundred products through three
 * layers, each rounded, which comes to a few 1e-7 of the largest one; measured, at most 3e-7.
 */
const TOLERANCE = 1e-6;

/** Each network's gradient, averaged over the batch as the trainer does. */
function gradients(architecture: Architecture, thetas: readonly Float64Array[], batch: Samples): number[][] {
  const tensor = backpropagate(networkOf(architecture), pack(thetas), batch);
  const values = tensor.dataSync<'float32'>();
  tensor.dispose();
  return thetas.map(({ length }, k) => {
    const gradient = new Float64Array(length);
    divided(layoutOf(architecture), thetas.length, values, k, batch.count, gradient);
    return [...gradient];
  });
}

describe.each(backends)('a pass on %s', (backend) => {
  beforeAll(() => use(backend));

  it.each(combinations)('has the gradients and losses of the reference: %s, %s', (activation, output) => {
    const architecture = architectureWith(activation, output, [7, 5, 4]);
    const samples = samplesFor(architecture, 11);
    const thetas = [1, 2, 3].map((seed) => startOf(architecture, seed));
    const losses = evaluate(networkOf(architecture), pack(thetas), samples);
    for (const [k, gradient] of gradients(architecture, thetas, samples).entries()) {
      const expected = lossAndGradient(architecture, thetas[k]!, samples);
      expect(relativeDifference(gradient, expected.gradient)).toBeLessThan(TOLERANCE);
      expect(relativeDifference([losses[k]!.loss], [expected.loss])).toBeLessThan(TOLERANCE);
    }
  });

  it('has them where products take the fast path, which on wasm is another one', () => {
    for (const inputs of [2, 40]) {
      const architecture = { ...architectureWith('tanh', 'softmax', [40, 36]), inputs };
      const samples = samplesFor(architecture, 64);
      const thetas = [1, 2].map((seed) => startOf(architecture, seed));
      for (const [k, gradient] of gradients(architecture, thetas, samples).entries()) {
        const expected = lossAndGradient(architecture, thetas[k]!, samples);
        expect(relativeDifference(gradient, expected.gradient)).toBeLessThan(TOLERANCE);
      }
    }
  });

  it('has them for odd, single and large numbers of samples, inputs, units and outputs', () => {
    for (const difference of gradientDifferences()) expect(difference).toBeLessThan(TOLERANCE);
  });

  it('has them without hidden layers, and for a single sample', () => {
    for (const [hidden, count] of [
      [[], 9],
      [[3], 1],
    ] as const) {
      const architecture = architectureWith('relu', 'sigmoid', hidden);
      const samples = samplesFor(architecture, count);
      const theta = startOf(architecture);
      const [gradient] = gradients(architecture, [theta], samples);
      expect(
        relativeDifference(gradient!, lossAndGradient(architecture, theta, samples).gradient),
      ).toBeLessThan(TOLERANCE);
    }
  });

  it('is the worked two-layer regression: half of −(1/N) Σ 2 (t − y) w² ReLU′(z¹) x', () => {
    const architecture = architectureWith('relu', 'identity', [1], 1);
    const one: Architecture = { ...architecture, inputs: 1 };
    const [w1, b1, w2, b2] = [0.8, 0.1, -1.3, 0.2];
    const x = [-2, -1, 0.5, 1, 3];
    const t = [1, 0, -0.5, 2, 0.25];
    const samples = { count: 5, inputs: Float32Array.from(x), targets: Float32Array.from(t) };
    const [gradient] = gradients(one, [Float64Array.of(w1, b1, w2, b2)], samples);
    const terms = x.map((input, i) => {
      const z1 = w1 * input + b1;
      const y = w2 * Math.max(z1, 0) + b2;
      return 2 * (t[i]! - y) * 1 * w2 * (z1 > 0 ? 1 : 0) * input;
    });
    const worked = -terms.reduce((sum, term) => sum + term, 0) / x.length;
    expect(2 * gradient![0]!).toBeCloseTo(worked, 6);
  });

  it('is for six networks what it is for half of them and for each alone, to the last bit', () => {
    for (const [inputs, hidden, count] of [
      [2, [5, 4], 7],
      [2, [40, 36], 64],
      [40, [36], 64],
    ] as const) {
      const architecture = { ...architectureWith('tanh', 'softmax', hidden), inputs };
      const samples = samplesFor(architecture, count);
      const thetas = [1, 2, 3, 4, 5, 6].map((seed) => startOf(architecture, seed));
      const together = gradients(architecture, thetas, samples);
      expect(gradients(architecture, thetas.slice(0, 3), samples)).toEqual(together.slice(0, 3));
      for (const [k, theta] of thetas.entries()) {
        expect(gradients(architecture, [theta], samples)).toEqual([together[k]]);
      }
    }
  });

  it('gives every unit of a hidden layer the same gradient at zero', () => {
    const architecture = architectureWith('sigmoid', 'softmax', [4]);
    const layout = layoutOf(architecture);
    const theta = initialise(layout, { scheme: 'constant', value: 0.5 }, 1);
    const [gradient] = gradients(architecture, [theta], samplesFor(architecture, 9));
    const [weights] = layout.layers;
    const row = gradient!.slice(0, weights!.outputs);
    expect(new Set(row).size).toBe(1);
    expect(row[0]).not.toBe(0);
  });

  it('is one affine map at any depth without a non-linearity', () => {
    const network = networkOf(architectureWith('identity', 'identity', [6, 5, 4, 3], 2));
    const parameters = pack([startOf(network.architecture)]);
    const at = (...inputs: number[]) =>
      tidy(() => {
        const samples = {
          count: inputs.length / 2,
          inputs: Float32Array.from(inputs),
          targets: new Float32Array(),
        };
        return Array.from(logits(network, parameters, samples).dataSync());
      });
    const origin = at(0, 0);
    const [right, up, both] = [at(1, 0), at(0, 1), at(3, -2)];
    expect(both).toEqual(origin.map((o, i) => expect.closeTo(o + 3 * (right[i]! - o) - 2 * (up[i]! - o), 5)));
  });

  it('shows what every layer gives out', () => {
    const architecture = architectureWith('tanh', 'softmax', [4, 3]);
    const samples = samplesFor(architecture, 5);
    const layers = outputsOfLayers(networkOf(architecture), pack([startOf(architecture)]), samples);
    expect(layers.map(({ shape }) => shape)).toEqual([
      [1, 5, 4],
      [1, 5, 3],
      [1, 5, 3],
    ]);
    const y = layers[2]!.dataSync();
    for (let i = 0; i < y.length; i += 3) expect(y[i]! + y[i + 1]! + y[i + 2]!).toBeCloseTo(1, 6);
    for (const layer of layers) layer.dispose();
  });

  it('leaves no tensors behind', () => {
    const architecture = architectureWith('leakyRelu', 'sigmoid', [40, 36]);
    const samples = samplesFor(architecture, 64);
    const before = memory().numTensors;
    gradients(architecture, [startOf(architecture), startOf(architecture)], samples);
    evaluate(networkOf(architecture), pack([startOf(architecture)]), samples);
    expect(memory().numTensors).toBe(before);
  });
});
