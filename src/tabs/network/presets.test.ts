import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import en from '../../i18n/network.en.json';
import ko from '../../i18n/network.ko.json';
import { Batches } from '../../network/batches';
import { openRace, readData } from '../../network/session/opening';
import { use } from '../../network/testing/backends';
import type { Trainer } from '../../network/trainer';
import { openPreset, type Preset, presetOf, presets, settingsOf } from './presets';
import { defaultSettings, type NetworkSettings, settings } from './settings';
import { liveSettings, raceSetup } from './setup';

beforeAll(() => use('wasm'));
beforeEach(() => settings.setState(defaultSettings, true));

const preset = (id: string): Preset => presets.find((known) => known.id === id)!;

/** The race of a preset, or of one that differs in `some`. */
async function open(id: string, some: Partial<NetworkSettings> = {}) {
  const now = { ...settingsOf(preset(id)), ...some };
  const setup = raceSetup(now, null);
  const { trainer, training, test } = openRace(await readData(setup.data), setup, liveSettings(now));
  const evaluation = (racer: string, on: 'training' | 'test') =>
    trainer.evaluate(on === 'training' ? training : test!).get(racer)!;
  return {
    trainer,
    loss: (racer: string) => evaluation(racer, 'training').loss,
    testLoss: (racer: string) => evaluation(racer, 'test').loss,
    accuracy: (racer: string) => evaluation(racer, 'test').accuracy!,
  };
}

/** Takes steps up to this one. @returns the last */
function trainTo(trainer: Trainer, step: number) {
  let last = null;
  while (trainer.step < step) last = trainer.advance() ?? last;
  return last!;
}

const normsOf = (last: ReturnType<typeof trainTo>, id: string) =>
  last.racers.find((racer) => racer.id === id)!.gradientNorms;

describe('a preset', () => {
  it.each(presets)('$id opens as it is, and is known again', (one) => {
    settings.setState({ side: 'check', backend: 'wasm' });
    openPreset(one);
    expect(settings.getState()).toEqual({ ...settingsOf(one), side: 'check', backend: 'wasm' });
    expect(presetOf(settings.getState())).toBe(one);
  });

  it.each<Partial<NetworkSettings>>([
    { side: 'results' },
    { layout: 'overlay', enlarged: 'gd', inspected: 'nag' },
    { charts: ['loss'], histogram: 'gradients' },
    { speed: 1 },
    { untilEpoch: 7, untilLoss: 0.1 },
    { backend: 'wasm' },
    // With a shared rate, nobody's own counts.
    { hyperparameters: { gd: { lr: 3 } } },
  ])('is still the same however one looks at it: with %o', (some) => {
    for (const id of ['moons', 'rate']) {
      openPreset(preset(id));
      settings.setState(some);
      expect(presetOf(settings.getState())?.id).toBe(id);
    }
  });

  it.each<Partial<NetworkSettings>>([
    { dataValues: { noise: 0 } },
    { units: [3] },
    { activation: 'relu' },
    { output: 'identity' },
    { scheme: 'normal' },
    { seed: 2 },
    { batchSize: 2 },
    { l2: 1 },
    { active: ['gd'] },
    { rate: 0.001 },
    { hyperparameters: { adam: { beta1: 0 } } },
    { rateMode: 'own', hyperparameters: { gd: { lr: 0.001 } } },
  ])('is no longer the same where training is not: with %o', (some) => {
    for (const id of ['moons', 'vanishing']) {
      openPreset(preset(id));
      settings.setState(some);
      expect(presetOf(settings.getState())).toBeNull();
    }
  });

  it('needs no optimizer that is off', () => {
    openPreset(preset('uncorrected'));
    settings.setState(({ hyperparameters }) => ({
      hyperparameters: { ...hyperparameters, nag: { momentum: 0 } },
    }));
    expect(presetOf(settings.getState())?.id).toBe('uncorrected');
  });
});

describe('what a preset says to look at is so:', () => {
  it('moons: the adaptive ones bend the boundary early, gradient descent does not', async () => {
    const { trainer, accuracy } = await open('moons');
    trainTo(trainer, 60);
    for (const id of ['rmsprop', 'adam']) expect(accuracy(id)).toBeGreaterThan(0.95);
    trainTo(trainer, 300);
    expect(accuracy('gd')).toBeLessThan(0.9);
  });

  it('curve: Adam and RMSProp come closest', async () => {
    const { trainer, loss } = await open('curve');
    trainTo(trainer, 1200);
    const others = ['gd', 'momentum', 'nag', 'adagrad'].map(loss);
    for (const id of ['rmsprop', 'adam']) expect(loss(id)).toBeLessThan(Math.min(...others));
  });

  it('relu and vanishing: the same depth with and without a gradient in the first layer', async () => {
    const relu = await open('relu');
    const reluNorms = normsOf(trainTo(relu.trainer, 300), 'gd');
    expect(Math.max(...reluNorms) / Math.min(...reluNorms)).toBeLessThan(10);
    for (const id of ['momentum', 'rmsprop', 'adam']) expect(relu.accuracy(id)).toBeGreaterThan(0.99);
    const sigmoid = await open('vanishing');
    const norms = normsOf(trainTo(sigmoid.trainer, 300), 'gd');
    expect(norms.at(-1)! / norms[0]!).toBeGreaterThan(500);
    expect(sigmoid.loss('gd')).toBeCloseTo(Math.log(2), 2);
  });

  it('digits: Adam reads nine of ten within 60 steps', async () => {
    const { trainer, accuracy } = await open('digits', { active: ['adam'] });
    trainTo(trainer, 60);
    expect(accuracy('adam')).toBeGreaterThan(0.9);
  });

  it('mnist: 469 steps an epoch, the last with 96 samples', () => {
    const { dataValues, batchSize, units, untilEpoch } = settingsOf(preset('mnist'));
    const batches = new Batches(dataValues.samples!, batchSize, 1);
    expect([units, batches.updatesPerEpoch, untilEpoch! * batches.updatesPerEpoch]).toEqual([
      [512],
      469,
      2345,
    ]);
    for (let step = 1; step < 469; step++) batches.advance();
    expect(batches.current).toHaveLength(96);
  });

  it('zeros: the neurons of a layer stay equal, bit for bit', async () => {
    const { trainer, accuracy } = await open('zeros');
    trainTo(trainer, 300);
    for (const racer of trainer.racers) {
      expect(accuracy(racer.id)).toBeLessThan(0.75);
      for (const { weights, biases, inputs, outputs } of trainer.network.layout.layers.slice(0, -1)) {
        for (let i = 0; i < inputs; i++) {
          const row = racer.theta.subarray(weights + i * outputs, weights + (i + 1) * outputs);
          expect(new Set(row).size).toBe(1);
        }
        expect(new Set(racer.theta.subarray(biases, biases + outputs)).size).toBe(1);
      }
    }
  });

  it('linear: XOR stays a guess for all', async () => {
    const { trainer, accuracy, loss } = await open('linear');
    trainTo(trainer, 300);
    for (const { id } of trainer.racers) {
      expect(accuracy(id)).toBeLessThan(0.7);
      expect(loss(id)).toBeGreaterThan(0.68);
    }
  });

  it('rate: those without a rate of their own for each weight diverge, the others do not', async () => {
    const { trainer } = await open('rate');
    trainTo(trainer, 60);
    const diverged = trainer.racers.filter(({ divergence }) => divergence !== null);
    expect(diverged.map(({ id }) => id)).toEqual(['gd', 'momentum', 'nag']);
    for (const { divergence } of diverged) expect(divergence!.step).toBeLessThan(10);
  });

  it('single and full: at one rate, momentum gets lost with one sample and GD always descends with all', async () => {
    const single = await open('single');
    // Its course is chaotic, and any step may be a lucky one: what they come to on the whole is not.
    const lost = { momentum: 0, nag: 0 };
    for (let step = 420; step <= 1200; step += 20) {
      trainTo(single.trainer, step);
      lost.momentum += single.loss('momentum') / 40;
      lost.nag += single.loss('nag') / 40;
    }
    for (const mean of Object.values(lost)) expect(mean).toBeGreaterThan(0.5);
    const full = await open('full');
    let before = full.loss('gd');
    for (let step = 1; step <= 200; step++) {
      trainTo(full.trainer, step);
      const now = full.loss('gd');
      expect(now).toBeLessThan(before);
      before = now;
    }
    for (const id of ['momentum', 'nag']) expect(full.loss(id)).toBeLessThan(0.05);
  });

  it('adagrad: its rate only falls, and the spiral takes it more than ten times as many steps', async () => {
    expect(en.network.presets.adagrad.look).toContain('more than ten times as many steps');
    expect(ko.network.presets.adagrad.look).toContain('열 배가 넘는 스텝');
    const { trainer, accuracy } = await open('adagrad');
    const { slots } = trainer.racer('adagrad');
    let before = Float64Array.from(Object.values(slots)[0]!);
    for (const step of [100, 600, 1200, 2400, 4200, 6000]) {
      trainTo(trainer, step);
      const sums = Float64Array.from(Object.values(trainer.racer('adagrad').slots)[0]!);
      expect(sums.every((sum, i) => sum >= before[i]!)).toBe(true);
      before = sums;
      expect(accuracy('adagrad')).toBeLessThan(0.9);
      if (step >= 600) for (const id of ['rmsprop', 'adam']) expect(accuracy(id)).toBeGreaterThan(0.95);
    }
  });

  it('uncorrected: the first step is 3.2 times too long', async () => {
    const lengths = async (some: Partial<NetworkSettings>) => {
      const { trainer } = await open('uncorrected', some);
      const start = trainer.racer('adam').start;
      trainer.advance();
      return ['adam', 'rmsprop'].map((id) => Math.abs(trainer.racer(id).theta[0]! - start[0]!) / 0.1);
    };
    const [adam, rmsprop] = await lengths({});
    expect(adam).toBeCloseTo(3.16, 2);
    expect(rmsprop).toBeCloseTo(3.16, 2);
    expect((await lengths({ hyperparameters: {} }))[0]).toBeCloseTo(1, 4);
  });

  it('overfitting: the training loss vanishes, the test loss climbs', async () => {
    const { trainer, loss, testLoss } = await open('overfitting');
    expect(trainer.network.layout.length).toBe(4417);
    trainTo(trainer, 60);
    const early = testLoss('adam');
    trainTo(trainer, 600);
    expect(loss('adam')).toBeLessThan(0.01);
    expect(testLoss('adam')).toBeGreaterThan(3 * early);
  });
});
