import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { optimizers, type Values } from '../engine';
import { layoutOf } from './architecture';
import { initialise } from './initialise';
import type { Samples } from './samples';
import { differences, race, TOLERANCE } from './testing/agreement';
import { backends, use } from './testing/backends';
import { architectureWith, combinations, relativeDifference, samplesFor, startOf } from './testing/problems';
import { Trainer, type TrainerOptions } from './trainer';

const ids = optimizers.map(({ id }) => id);
const architecture = architectureWith('tanh', 'softmax');
const samples = samplesFor(architecture, 20);

function trainerWith(options: Partial<TrainerOptions> = {}): Trainer {
  return new Trainer({
    architecture,
    start: startOf(options.architecture ?? architecture),
    samples,
    batchSize: 8,
    seed: 5,
    racers: ids.map((optimizer) => ({ optimizer, hyperparameters: { lr: 0.02 } })),
    ...options,
  });
}

const thetas = (trainer: Trainer) => trainer.racers.map(({ theta }) => Array.from(theta));

describe.each(backends)('training on %s', (backend) => {
  beforeAll(() => use(backend));
  beforeEach(() => use(backend));

  it.each(combinations)(
    'follows the reference for 100 steps with every optimizer: %s, %s',
    (activation, output) => {
      const found = differences(activation, output);
      expect(found).toHaveLength(6);
      for (const { optimizer, theta, losses } of found) {
        expect(theta, optimizer).toBeLessThan(TOLERANCE[optimizer]!);
        expect(losses, optimizer).toBeLessThan(TOLERANCE[optimizer]!);
      }
    },
  );

  it('is for six together what it is for each alone', () => {
    const together = trainerWith();
    race(together, 50);
    for (const racer of together.racers) {
      const alone = trainerWith({ racers: [{ optimizer: racer.id, hyperparameters: { lr: 0.02 } }] });
      race(alone, 50);
      expect(relativeDifference(alone.racers[0]!.theta, racer.theta), racer.id).toBeLessThan(
        TOLERANCE[racer.id]!,
      );
    }
  });

  it('keeps as many tensors over 1,000 steps, full and partial batches among them', () => {
    const trainer = trainerWith();
    race(trainer, 3);
    const { numTensors, numBytes } = memory();
    race(trainer, 1000);
    expect(memory()).toMatchObject({ numTensors, numBytes });
  });

  it('goes on from a snapshot, sent through a worker, as if nothing had happened', () => {
    const trainer = trainerWith({ l2: 0.1 });
    race(trainer, 13);
    const snapshot = structuredClone(trainer.snapshot());
    const losses = race(trainer, 20);
    const other = trainerWith({ l2: 0.1, start: startOf(architecture, 77), seed: 88 });
    other.restore(snapshot);
    expect(other.step).toBe(13);
    expect(race(other, 20)).toEqual(losses);
    expect(other.snapshot()).toEqual(trainer.snapshot());
  });

  it('starts the very same race after a rewind', () => {
    const trainer = trainerWith();
    const before = trainer.snapshot();
    const losses = race(trainer, 17);
    trainer.rewind();
    expect(trainer.snapshot()).toEqual(before);
    expect(race(trainer, 17)).toEqual(losses);
  });

  it('ends a network whose loss is not finite, at its step and with the reason, and no other', () => {
    const diverging = ids.map((optimizer) => ({
      optimizer,
      hyperparameters: { lr: optimizer === 'gd' ? 1e30 : 0.02 },
    }));
    const line = architectureWith('identity', 'identity');
    const trainer = trainerWith({ architecture: line, samples: samplesFor(line, 20), racers: diverging });
    race(trainer, 40);
    const gd = trainer.racer('gd');
    expect(gd.divergence).toEqual({
      step: expect.any(Number),
      reason: expect.stringMatching(/loss|gradient|parameters/),
    });
    expect(gd.divergence!.step).toBeLessThan(10);
    const others = trainerWith({
      architecture: line,
      samples: samplesFor(line, 20),
      racers: diverging.slice(1),
    });
    race(others, 40);
    expect(thetas(trainer).slice(1)).toEqual(thetas(others));
    expect(trainer.racers.slice(1).every(({ divergence }) => divergence === null)).toBe(true);
    const { step, racers } = trainer.advance()!;
    expect(step).toBe(41);
    expect(racers.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it('leaves a network whose outputs are no numbers without an accuracy, and the others with theirs', () => {
    const trainer = trainerWith();
    trainer.racer('gd').theta.fill(3e38);
    const [gd, ...others] = [...trainer.evaluate(samples).values()];
    expect(Number.isFinite(gd!.loss)).toBe(false);
    expect(gd!.accuracy).toBeNull();
    for (const { accuracy } of others) expect(accuracy).toBeGreaterThan(0);
  });

  it('leaves K − 1 when one is switched off, which stays where it is', () => {
    const trainer = trainerWith();
    race(trainer, 5);
    const nag = trainer.racer('nag');
    nag.active = false;
    const before = nag.theta.slice();
    expect(trainer.advance()!.racers.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'nag'));
    expect(nag.theta).toEqual(before);
    expect(trainer.evaluate(samples).has('nag')).toBe(false);
    for (const racer of trainer.racers) racer.active = false;
    expect(trainer.advance()).toBeNull();
    expect(trainer.step).toBe(6);
  });

  it('uses changed hyperparameters and another penalty from the very next step on', () => {
    const trainer = trainerWith({ racers: [{ optimizer: 'gd', hyperparameters: { lr: 0.02 } }] });
    race(trainer, 3);
    const gd = trainer.racer('gd');
    const before = gd.theta.slice();
    gd.change({ lr: 0 });
    race(trainer, 1);
    expect(gd.theta).toEqual(before);
    gd.change({ lr: 1 });
    trainer.l2 = 0.5;
    const { racers } = trainer.advance()!;
    expect(
      relativeDifference(
        gd.theta,
        before.map((x, i) => x - gd.gradient[i]!),
      ),
    ).toBe(0);
    const weights = layoutOf(architecture).layers.flatMap(({ weights, biases }) => [
      ...before.subarray(weights, biases),
    ]);
    expect(racers[0]!.penalty).toBeCloseTo(0.25 * weights.reduce((sum, w) => sum + w * w, 0), 12);
  });

  it('gives the same steps without blocking', async () => {
    const [blocking, other] = [trainerWith(), trainerWith()];
    for (let step = 0; step < 5; step++) expect(await other.advanceAsync()).toEqual(blocking.advance());
    expect(other.snapshot()).toEqual(blocking.snapshot());
  });

  it('reports the length of each layer’s gradient, the batch and the epoch', () => {
    const trainer = trainerWith();
    const steps = [trainer.advance()!, trainer.advance()!, trainer.advance()!, trainer.advance()!];
    expect(steps.map(({ step, epoch, batch }) => [step, epoch, batch])).toEqual([
      [1, 0, 8],
      [2, 0, 8],
      [3, 1, 4],
      [4, 1, 8],
    ]);
    for (const { id, gradientNorms } of steps[3]!.racers) {
      const { gradient } = trainer.racer(id);
      const norms = layoutOf(architecture).layers.map(({ weights, end }) =>
        Math.hypot(...gradient.subarray(weights, end)),
      );
      expect(gradientNorms).toEqual(norms.map((norm) => expect.closeTo(norm, 12)));
    }
  });

  it('keeps the units of a hidden layer identical for ever when all weights start at zero', () => {
    // A zero output layer sends nothing back; biased targets move its biases, and only they.
    const start = initialise(layoutOf(architecture), { scheme: 'constant', value: 0.3 }, 1);
    for (const theta of [start, new Float64Array(start.length)]) {
      const sigmoid = architectureWith('sigmoid', 'softmax', [5]);
      const layout = layoutOf(sigmoid);
      const trainer = trainerWith({ architecture: sigmoid, start: theta.slice(0, layout.length) });
      race(trainer, 60);
      for (const { theta } of trainer.racers) {
        const [hidden, output] = [layout.layers[0]!, layout.layers[1]!];
        const unit = (j: number) => [
          theta[j],
          theta[hidden.outputs + j],
          theta[hidden.biases + j],
          ...theta.subarray(output.weights + 3 * j, output.weights + 3 * j + 3),
        ];
        for (let j = 1; j < 5; j++) expect(unit(j)).toEqual(unit(0));
        expect(unit(0)[3]).not.toBe(theta === start ? 0.3 : 0);
      }
    }
  });
});

describe('learning', () => {
  beforeAll(() => use('wasm'));

  /** Points on two rings, which no line separates. */
  function rings(count: number): Samples {
    const angle = (i: number) => (i * 2.4) % (2 * Math.PI);
    const radius = (i: number) => (i % 2 === 0 ? 1 : 2.5);
    return {
      count,
      inputs: Float32Array.from({ length: 2 * count }, (_, n) => {
        const i = n >> 1;
        return radius(i) * (n % 2 === 0 ? Math.cos(angle(i)) : Math.sin(angle(i)));
      }),
      targets: Float32Array.from({ length: count }, (_, i) => i % 2),
    };
  }

  const options = (lr: Values) =>
    ids.map((optimizer) => ({ optimizer, hyperparameters: { lr: lr[optimizer]! } }));

  it('separates two rings with every optimizer, and without a non-linearity with none', () => {
    const rates = { gd: 0.5, momentum: 0.1, nag: 0.1, adagrad: 0.1, rmsprop: 0.01, adam: 0.01 };
    const data = rings(200);
    for (const activation of ['tanh', 'identity'] as const) {
      const architecture = architectureWith(activation, 'sigmoid', [8, 8], 1);
      const trainer = trainerWith({ architecture, samples: data, batchSize: 20, racers: options(rates) });
      race(trainer, 600);
      for (const [id, { accuracy, loss }] of trainer.evaluate(data)) {
        if (activation === 'tanh') expect([id, accuracy, loss < 0.1]).toEqual([id, 1, true]);
        else expect(accuracy).toBeLessThan(0.75);
      }
    }
  });

  it('fits a parabola', () => {
    const x = Float32Array.from({ length: 101 }, (_, i) => i / 50 - 1);
    const data = { count: 101, inputs: x, targets: x.map((x) => x * x), regression: true };
    const architecture = { ...architectureWith('tanh', 'identity', [16], 1), inputs: 1 };
    const trainer = trainerWith({
      architecture,
      samples: data,
      batchSize: 'full',
      racers: [{ optimizer: 'adam', hyperparameters: { lr: 0.02 } }],
    });
    race(trainer, 800);
    const { loss, accuracy } = trainer.evaluate(data).get('adam')!;
    expect(loss).toBeLessThan(1e-4);
    expect(accuracy).toBeNull();
  });
});

describe('what is no race', () => {
  it.each<[string, Partial<TrainerOptions>]>([
    ['start.length is 3; allowed: 54', { start: new Float64Array(3) }],
    ['samples.inputs.length is 4; allowed: 20 × 2', { samples: { ...samples, inputs: new Float32Array(4) } }],
    [
      'samples.inputs[7] is NaN; allowed: finite numbers',
      { samples: { ...samples, inputs: samples.inputs.with(7, Number.NaN) } },
    ],
    ['l2 is -1; allowed: finite numbers from 0', { l2: -1 }],
    ["two racers are called 'gd'; allowed: one each", { racers: [{ optimizer: 'gd' }, { optimizer: 'gd' }] }],
    ['lr of gd is -1; allowed: 0 ≤ η < ∞', { racers: [{ optimizer: 'gd', hyperparameters: { lr: -1 } }] }],
  ])('is refused: %s', (message, options) => {
    expect(() => trainerWith(options)).toThrow(new RangeError(message));
  });

  it('refuses the snapshot of another race', () => {
    const other = trainerWith({ racers: [{ optimizer: 'gd', id: 'slow' }] });
    expect(() => trainerWith().restore(other.snapshot())).toThrow(
      "no racer is called 'slow'; there are: gd, ",
    );
  });
});
