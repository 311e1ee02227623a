import { beforeAll, expect, it } from 'vitest';
import { type Architecture, layoutOf } from './architecture';
import { getDataset } from './data/sets';
import type { Evaluation } from './evaluate';
import { initialise } from './initialise';
import { samplesOf } from './samples';
import { use } from './testing/backends';
import { Trainer } from './trainer';

beforeAll(() => use('wasm'));

/** How Adam's network does on test rows that it has never seen, after so many epochs. */
function learn(
  id: string,
  values: Record<string, number>,
  architecture: Omit<Architecture, 'inputs'>,
  { epochs, lr, batchSize, seed }: { epochs: number; lr: number; batchSize: number; seed: number },
): Evaluation {
  const dataset = getDataset(id).make({ ...values, seed });
  const network = { inputs: dataset.features, ...architecture };
  const { training, test } = samplesOf(dataset, architecture.outputs);
  const trainer = new Trainer({
    architecture: network,
    start: initialise(layoutOf(network), { scheme: 'glorot', distribution: 'uniform' }, seed),
    samples: training,
    batchSize,
    seed,
    racers: [{ optimizer: 'adam', hyperparameters: { lr } }],
  });
  while (trainer.batches.epoch < epochs) trainer.advance();
  return trainer.evaluate(test).get('adam')!;
}

const hidden = [
  { units: 16, activation: 'tanh' },
  { units: 16, activation: 'tanh' },
] as const;
const SEEDS = [1, 2];

/** Test accuracy to reach with 2-16-16, tanh, Adam at 0.01, batches of 32, and in how many epochs. */
it.each([
  ['gaussians', 'sigmoid', 1, 20, 0.99],
  ['circles', 'sigmoid', 1, 30, 0.99],
  ['xor', 'sigmoid', 1, 50, 0.97],
  ['moons', 'sigmoid', 1, 50, 0.97],
  ['moons', 'identity', 1, 50, 0.97],
  ['spiral', 'sigmoid', 1, 300, 0.95],
  ['spiral-3', 'softmax', 3, 150, 0.95],
  ['spiral-3', 'identity', 3, 150, 0.95],
  ['checkerboard', 'sigmoid', 1, 150, 0.88],
] as const)('%s: %s with %i outputs, %i epochs', (id, output, outputs, epochs, accuracy) => {
  for (const seed of SEEDS) {
    const reached = learn(id, {}, { hidden, outputs, output }, { epochs, lr: 0.01, batchSize: 32, seed });
    expect(reached.accuracy, `seed ${seed}`).toBeGreaterThanOrEqual(accuracy);
  }
});

/** The same for the root mean square error, which cannot be less than the noise in the test rows. */
it.each([
  ['plane', 50, 0.05, 0.07],
  ['bumps', 200, 0.05, 0.13],
  ['curve', 300, 0.15, 0.19],
] as const)('%s: %i epochs', (id, epochs, noise, error) => {
  for (const seed of SEEDS) {
    const architecture = { hidden, outputs: 1, output: 'identity' } as const;
    const reached = learn(id, { noise }, architecture, { epochs, lr: 0.01, batchSize: 32, seed });
    expect(Math.sqrt(2 * reached.loss), `seed ${seed}`).toBeLessThanOrEqual(error);
    expect(reached.accuracy).toBeNull();
  }
});

it('digits: 784-64-10, 10 epochs, at least 95 % of digits never seen', () => {
  const architecture = {
    hidden: [{ units: 64, activation: 'relu' }],
    outputs: 10,
    output: 'softmax',
  } as const;
  const values = { samples: 6000, testSamples: 1000 };
  const reached = learn('digits', values, architecture, { epochs: 10, lr: 0.002, batchSize: 64, seed: 1 });
  expect(reached.accuracy).toBeGreaterThanOrEqual(0.95);
});
