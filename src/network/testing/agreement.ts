import { optimizers } from '../../engine';
import { type ActivationId, layoutOf, type OutputId } from '../architecture';
import { Batches, type BatchSize } from '../batches';
import { networkOf } from '../network';
import { divided } from '../packing';
import { backpropagate, pack } from '../pass';
import { readback } from '../readback';
import { Trainer } from '../trainer';
import { architectureWith, relativeDifference, samplesFor, startOf } from './problems';
import { lossAndGradient, train } from './reference';

/** In batches of 8, 8 and an odd 5. */
const SAMPLES = 21;
const STEPS = 100;
const BATCH = 8;
const SEED = 5;
const RATE = 0.02;
const L2 = 0.01;

/**
 * What 100 steps in single precision may differ from double precision, relative to the largest parameter or loss. A
 * step's gradient is off by some 1e-7 of its largest derivative (see pass.test.ts). GD, momentum, NAG and AdaGrad
 * average such errors out: measured, at most 9e-8. RMSProp and Adam divide each derivative by its own recent size, so
 * that a small one counts with its larger relative error: measured, at most 3e-6. A wrong formula is off by 1e-2.
 */
export const TOLERANCE: Readonly<Record<string, number>> = {
  gd: 1e-6,
  momentum: 1e-6,
  nag: 1e-6,
  adagrad: 1e-6,
  rmsprop: 1e-5,
  adam: 1e-5,
};

/** How far a hundred steps of one optimizer are from the reference's, relative to the largest number. */
export interface Difference {
  readonly optimizer: string;
  readonly theta: number;
  readonly losses: number;
}

/** Trains with every optimizer on the backend in use, partial batches and the penalty included, and compares. */
export function differences(activation: ActivationId, output: OutputId): Difference[] {
  const architecture = architectureWith(activation, output);
  const samples = samplesFor(architecture, SAMPLES);
  const start = startOf(architecture);
  const trainer = new Trainer({
    architecture,
    start,
    samples,
    batchSize: BATCH,
    seed: SEED,
    l2: L2,
    racers: optimizers.map(({ id }) => ({ optimizer: id, hyperparameters: { lr: RATE } })),
  });
  const losses = race(trainer, STEPS);
  return trainer.racers.map(({ id, theta }) => {
    const expected = train(
      architecture,
      start,
      samples,
      batchesOf(SAMPLES, BATCH, SEED, STEPS),
      id,
      RATE,
      L2,
    );
    return {
      optimizer: id,
      theta: relativeDifference(theta, expected.theta),
      losses: relativeDifference(losses.get(id) ?? [], expected.losses),
    };
  });
}

/**
 * A texel of WebGL holds two rows and two columns: odd numbers of samples, inputs, units and outputs, and single ones;
 * many inputs; and hidden layers whose products are taken network by network (products.ts).
 */
const SHAPES = [
  { inputs: 785, hidden: [65], outputs: 10, output: 'softmax', count: 33 },
  { inputs: 2, hidden: [256, 257], outputs: 10, output: 'softmax', count: 65 },
  { inputs: 2, hidden: [8, 8], outputs: 1, output: 'sigmoid', count: 33 },
  { inputs: 1, hidden: [1, 3], outputs: 1, output: 'identity', count: 1 },
  { inputs: 3, hidden: [], outputs: 2, output: 'softmax', count: 7 },
] as const;

/** How far gradients are from the reference's, relative to the largest derivative: one for each shape and network. */
export function gradientDifferences(): number[] {
  return SHAPES.flatMap(({ inputs, hidden, outputs, output, count }) => {
    const architecture = { ...architectureWith('tanh', output, hidden, outputs), inputs };
    const samples = samplesFor(architecture, count);
    const thetas = [1, 2, 3].map((seed) => startOf(architecture, seed));
    const values = readback(backpropagate(networkOf(architecture), pack(thetas), samples));
    return thetas.map((theta, k) => {
      const gradient = new Float64Array(theta.length);
      divided(layoutOf(architecture), thetas.length, values, k, count, gradient);
      return relativeDifference(gradient, lossAndGradient(architecture, theta, samples).gradient);
    });
  });
}

/** Losses of each racer at each of so many steps, penalty included. */
export function race(trainer: Trainer, steps: number): Map<string, number[]> {
  const losses = new Map<string, number[]>();
  for (let step = 0; step < steps; step++) {
    for (const { id, loss, penalty } of trainer.advance()?.racers ?? []) {
      losses.set(id, [...(losses.get(id) ?? []), loss + penalty]);
    }
  }
  return losses;
}

/** The batches of a trainer, from a stream of the same seed. */
function batchesOf(count: number, size: BatchSize, seed: number, steps: number): number[][] {
  const batches = new Batches(count, size, seed);
  return Array.from({ length: steps }, () => {
    const batch = [...batches.current];
    batches.advance();
    return batch;
  });
}
