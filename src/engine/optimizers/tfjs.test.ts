import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../simulate';
import { ravine } from '../testing';
import type { Trajectory } from '../trajectory';

/**
 * The optimizers of tfjs, run live, on x²/20 + y² from (−7, 2). It computes in single precision: 100 steps
 * with coordinates up to 7 agree to 2e-5, some 40 units in the last place, where the formulas are the same.
 *
 * Where its conventions differ from ours:
 * - momentum keeps the rate outside the velocity: the same path while the rate stays, another when it changes;
 * - nesterov stores the looked-ahead point: its points are our probes;
 * - adagrad and rmsprop put ε inside the root: no difference while h is much larger than ε, as it is here;
 *   adagrad starts h at 0.1 unless told otherwise;
 * - adam's 1 − β₂ᵗ is a difference of numbers near 1: in single precision 0.001 comes out 5e-5 too large, and
 *   the first steps (of 0.05 each) 2.5e-5 of their length too long. Hence a tolerance of its own.
 */
const TOLERANCE = 2e-5;
const TOLERANCE_OF_ADAM = 5e-5;
const STEPS = 100;
const START = [-7, 2];

/** The points of STEPS updates with the optimizer that `make` gives. */
function runTfjs<T extends tf.Optimizer>(
  make: () => T,
  before?: (optimizer: T, step: number) => void,
): number[][] {
  const point = tf.variable(tf.tensor1d(START), true, 'point');
  const optimizer = make();
  const gradient = new Float64Array(2);
  const points = [[...START]];
  for (let step = 1; step <= STEPS; step++) {
    before?.(optimizer, step);
    ravine.evaluate(Float64Array.from(point.dataSync()), gradient);
    const tensor = tf.tensor1d([...gradient]);
    optimizer.applyGradients({ point: tensor });
    tensor.dispose();
    points.push([...point.dataSync()]);
  }
  optimizer.dispose();
  tf.disposeVariables();
  return points;
}

function run(optimizer: string, hyperparameters: Record<string, number>): Trajectory {
  return simulate({ optimizer, hyperparameters, objective: ravine, start: START, steps: STEPS });
}

/** The largest difference of any coordinate at any step. */
function largestDifference(points: number[][], at: (k: number) => Float64Array): number {
  return Math.max(...points.flatMap((point, k) => point.map((x, axis) => Math.abs(x - at(k)[axis]!))));
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('agreement with tfjs', () => {
  it('gd is its sgd', () => {
    const ours = run('gd', { lr: 0.1 });
    expect(
      largestDifference(
        runTfjs(() => tf.train.sgd(0.1)),
        (k) => ours.theta(k),
      ),
    ).toBeLessThan(TOLERANCE);
  });

  it('momentum is its momentum at a constant rate', () => {
    const ours = run('momentum', { lr: 0.05, momentum: 0.8 });
    const theirs = runTfjs(() => tf.train.momentum(0.05, 0.8));
    expect(largestDifference(theirs, (k) => ours.theta(k))).toBeLessThan(TOLERANCE);
  });

  it('momentum is not its momentum when the rate changes, as its velocity does not contain the rate', () => {
    const ours = simulate({
      optimizer: 'momentum',
      hyperparameters: { lr: 0.05, momentum: 0.8 },
      objective: ravine,
      start: START,
      steps: STEPS,
      changes: [{ step: 10, hyperparameters: { lr: 0.005 } }],
    });
    const theirs = runTfjs(
      () => tf.train.momentum(0.05, 0.8),
      (optimizer, step) => {
        if (step === 10) optimizer.setLearningRate(0.005);
      },
    );
    expect(largestDifference(theirs.slice(0, 10), (k) => ours.theta(k))).toBeLessThan(TOLERANCE);
    // Its next step is a tenth of what the velocity would have done.
    expect(largestDifference(theirs.slice(0, 11), (k) => ours.theta(k))).toBeGreaterThan(0.1);
  });

  it('nag’s probes are its nesterov momentum’s points, whose first step is 1 + μ times that of gd', () => {
    const ours = run('nag', { lr: 0.05, momentum: 0.8 });
    const theirs = runTfjs(() => tf.train.momentum(0.05, 0.8, true));
    expect(largestDifference(theirs, (k) => ours.probe(k))).toBeLessThan(TOLERANCE);
    expect(theirs[1]![1]).toBeCloseTo(2 - 1.8 * 0.05 * 4, 5);
    expect(ours.theta(1)[1]).toBeCloseTo(2 - 0.05 * 4, 5);
  });

  it('adagrad is its adagrad started at h = 0, and not started at its default 0.1', () => {
    const ours = run('adagrad', { lr: 0.1, epsilon: 1e-12 });
    const theirs = runTfjs(() => tf.train.adagrad(0.1, 0));
    expect(largestDifference(theirs, (k) => ours.theta(k))).toBeLessThan(TOLERANCE);
    const started = runTfjs(() => tf.train.adagrad(0.1));
    expect(largestDifference(started, (k) => ours.theta(k))).toBeGreaterThan(0.01);
  });

  it('rmsprop is its rmsprop while ε is small, and not when ε matters, as it is in the root', () => {
    const ours = run('rmsprop', { lr: 0.01, decay: 0.9, epsilon: 1e-8 });
    const theirs = runTfjs(() => tf.train.rmsprop(0.01, 0.9, 0, 1e-8));
    expect(largestDifference(theirs, (k) => ours.theta(k))).toBeLessThan(TOLERANCE);
    const offset = run('rmsprop', { lr: 0.01, decay: 0.9, epsilon: 0.1 });
    const inRoot = runTfjs(() => tf.train.rmsprop(0.01, 0.9, 0, 0.1));
    expect(largestDifference(inRoot, (k) => offset.theta(k))).toBeGreaterThan(0.01);
  });

  it.each([1e-8, 0.1])('adam is its adam, ε %d included', (epsilon) => {
    const ours = run('adam', { lr: 0.05, epsilon });
    const theirs = runTfjs(() => tf.train.adam(0.05, 0.9, 0.999, epsilon));
    expect(largestDifference(theirs, (k) => ours.theta(k))).toBeLessThan(TOLERANCE_OF_ADAM);
  });
});
