import { tensor3d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activationIds } from '../architecture';
import { backends, use } from '../testing/backends';
import { functions, outputOf } from '../testing/reference';
import { activations, outputs } from '.';
import * as affine from './affine';

/** Single precision rounds to 6e-8; e.g. the backends' tanh is a few roundings off. */
const TOLERANCE = 1e-6;
const z = [-60, -51, -5, -1.5, -0.1, 0, 0.1, 1.5, 5, 51, 60];
const row = (numbers: readonly number[]) => tensor3d([...numbers], [1, 1, numbers.length]);
const close = (numbers: readonly number[]) =>
  numbers.map((x) => expect.closeTo(x, -Math.log10(2 * TOLERANCE * Math.max(1, Math.abs(x)))));

describe.each(backends)('on %s', (backend) => {
  beforeAll(() => use(backend));

  const run = (compute: () => { dataSync(): ArrayLike<number> }) =>
    tidy(() => [...Array.from(compute().dataSync())]);

  it.each(activationIds)('%s and its derivative are those of the formula', (id) => {
    const { forward, backward, value } = activations[id];
    const { h, slope } = functions[id]!;
    expect(run(() => forward(row(z)))).toEqual(close(z.map(h)));
    expect(run(() => backward(row(z.map(() => 2)), forward(row(z))))).toEqual(
      close(z.map((x) => 2 * slope(x))),
    );
    expect(z.map(value)).toEqual(z.map((x) => expect.closeTo(h(x), 14)));
  });

  it('σ′(51) is nearly 0: w = 100, b = 50, x = 0.01', () => {
    const parameters = { weights: row([100]), biases: row([50]) };
    const [slope] = run(() => {
      const a = activations.sigmoid.forward(affine.forward(row([0.01]), parameters));
      return activations.sigmoid.backward(row([1]), a);
    });
    expect(slope).toBeGreaterThanOrEqual(0);
    expect(slope).toBeLessThan(1e-12);
  });

  it('softmax (0.3, 0.2, 0.5) with the target (0, 1, 0) sends (0.3, −0.8, 0.5) back', () => {
    const { forward, backward } = outputs.softmax;
    const signal = run(() => backward(forward(row([0.3, 0.2, 0.5].map(Math.log))), row([0, 1, 0])));
    expect(signal).toEqual(close([0.3, -0.8, 0.5]));
  });

  it.each(['softmax', 'sigmoid', 'identity'] as const)('%s sends y − t back', (id) => {
    const logits = [0.4, -1.2, 2.5];
    const t = id === 'softmax' ? [0, 0, 1] : [1, 0, 1];
    const { y, loss } = outputOf(id, logits, t);
    const { forward, backward } = outputs[id];
    expect(run(() => forward(row(logits)))).toEqual(close(y));
    expect(run(() => backward(forward(row(logits)), row(t)))).toEqual(close(y.map((p, i) => p - t[i]!)));
    // Of the second of two samples.
    const ours = outputs[id].loss(Float64Array.of(9, 9, 9, ...logits), 3, Float32Array.of(9, ...t), 1, 3);
    expect(ours).toBeCloseTo(loss, 14);
  });

  it('affine is x W + b, with gradients xᵀ δ and Σ δ and the signal δ Wᵀ', () => {
    const x = () => tensor3d([1, 2, 3, 4], [1, 2, 2]);
    const delta = () => tensor3d([1, -1, 2, 0.5, 3, 1], [1, 2, 3]);
    const parameters = () => ({
      weights: tensor3d([1, 2, 3, 4, 5, 6], [1, 2, 3]),
      biases: row([10, 20, 30]),
    });
    expect(run(() => affine.forward(x(), parameters()))).toEqual([19, 32, 45, 29, 46, 63]);
    expect(run(() => affine.backward(delta(), x()).weights)).toEqual([2.5, 8, 5, 4, 10, 8]);
    expect(run(() => affine.backward(delta(), x()).biases)).toEqual([1.5, 2, 3]);
    expect(run(() => affine.backwardToInput(delta(), parameters()))).toEqual([5, 11, 9.5, 23]);
  });
});

describe('losses', () => {
  const of = (id: 'softmax' | 'sigmoid', z: number[], t: number[]) =>
    outputs[id].loss(Float64Array.from(z), 0, Float32Array.from(t), 0, z.length);

  it('neither overflow nor take the logarithm of 0', () => {
    expect(of('softmax', [1000, -1000], [0, 1])).toBe(2000);
    expect(of('sigmoid', [-1000], [1])).toBe(1000);
    expect(of('sigmoid', [1000], [0])).toBe(1000);
  });

  it('keep their digits where they are tiny', () => {
    expect(of('softmax', [50, 0], [1, 0])).toBeCloseTo(Math.exp(-50), 35);
    expect(of('sigmoid', [50], [1])).toBeCloseTo(Math.exp(-50), 35);
    expect(of('sigmoid', [-50], [0])).toBeCloseTo(Math.exp(-50), 35);
  });

  it('are what they are for targets between the classes', () => {
    expect(of('sigmoid', [0.7], [0.25])).toBeCloseTo(outputOf('sigmoid', [0.7], [0.25]).loss, 14);
  });

  it('pass on what is not a number', () => {
    expect(of('softmax', [0, Number.NaN, 1], [1, 0, 0])).toBeNaN();
    expect(of('sigmoid', [Number.NaN], [1])).toBeNaN();
  });
});

describe('classification', () => {
  it('is right where the largest output is that of the target', () => {
    const correct = (z: number[], t: number[]) =>
      outputs.softmax.correct(Float32Array.from(z), 0, Float32Array.from(t), 0, 3);
    expect(correct([1, 3, 2], [0, 1, 0])).toBe(true);
    expect(correct([1, 3, 2], [0, 0, 1])).toBe(false);
  });

  it('is right where the one sigmoid is on its target’s side, and of several the largest is the target’s', () => {
    const correct = (z: number[], t: number[]) =>
      outputs.sigmoid.correct(Float32Array.from(z), 0, Float32Array.from(t), 0, t.length);
    expect([correct([2], [1]), correct([-1], [0]), correct([-1], [1])]).toEqual([true, true, false]);
    // As the drawn fields and the confusion matrix have it.
    expect([correct([-1, 2], [0, 1]), correct([1, 2], [0, 1]), correct([-2, -1], [0, 1])]).not.toContain(
      false,
    );
    expect(correct([-1, -2], [0, 1])).toBe(false);
  });

  it('is right where the output itself is nearest to its target of 0 and 1', () => {
    const correct = (z: number[], t: number[]) =>
      outputs.identity.correct(Float32Array.from(z), 0, Float32Array.from(t), 0, t.length);
    expect([correct([0.6], [1]), correct([0.4], [1]), correct([-3], [0])]).toEqual([true, false, true]);
    expect([correct([0.1, 0.4, 0.3], [0, 1, 0]), correct([2, 0.4, 0.3], [0, 1, 0])]).toEqual([true, false]);
  });
});
