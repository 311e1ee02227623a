import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { getSurface, type Parameters, simulate } from '../engine';
import { getDataset } from '../network/data/sets';
import type { LiveSettings, RaceSetup } from '../network/session/messages';
import { openRace } from '../network/session/opening';
import { use } from '../network/testing/backends';
import { claimSchema } from './claimSchema';
import { refute, type SceneRuns } from './claims';
import { ClaimedRace } from './networkClaims';

const STEPS = 100;

/** Gradient descent and momentum in a bowl, where a step of the former leaves 0.9 of the way. */
const objective = getSurface('bowl').objective();
const scene: SceneRuns = {
  objective,
  runs: new Map(
    ['gd', 'momentum'].map((optimizer) => {
      const hyperparameters = { lr: 0.1 };
      return [optimizer, simulate({ optimizer, objective, start: [-4, 3], hyperparameters, steps: STEPS })];
    }),
  ),
  steps: STEPS,
};

const gd = { optimizer: 'gd' };

/** What is said, a claim that is true, and what makes it a false one. */
const ofRuns: [says: string, true_: object, fault: object][] = [
  ['status', { ...gd, status: 'running', at: 100 }, { status: 'converged' }],
  ['order', { optimizers: ['gd', 'momentum'], at: 10 }, { optimizers: ['momentum', 'gd'] }],
  ['loss', { ...gd, at: 1, above: 10.12, below: 10.13 }, { above: 10.13, below: 10.14 }],
  ['rises', { ...gd, at: 100, most: 0 }, { least: 1, most: 5 }],
  ['near', { ...gd, point: [0, 0], within: 0.01, at: 60, until: 100 }, { at: 58 }],
  ['far', { ...gd, point: [0, 0], beyond: 4, at: 2 }, { at: 3 }],
  ['coordinate', { ...gd, axis: 'x', at: 0, until: 100, most: 0 }, { axis: 'y' }],
  ['crossings', { ...gd, axis: 'x', at: 100, times: 0 }, { times: 1 }],
  ['arrives', { ...gd, step: 59 }, { step: 60 }],
  ['move', { ...gd, at: 1, above: 0.49, below: 0.51 }, { at: 2 }],
  ['gradient', { ...gd, at: 0, above: 4.99, below: 5.01 }, { at: 1 }],
  ['limit', { ...gd, point: [0, 0], rate: 2 }, { rate: 1.99 }],
];

describe('a claim about runs', () => {
  it.each(ofRuns)('%s: is let pass where it is true, and found where it is not', (says, claim, fault) => {
    expect(refute(v.parse(claimSchema, { says, ...claim }), scene)).toBeNull();
    expect(refute(v.parse(claimSchema, { says, ...claim, ...fault }), scene)).toEqual(expect.any(String));
  });

  it.each([
    ['an optimizer that is off', { says: 'status', optimizer: 'adam', status: 'running', at: 1 }],
    ['a step beyond the runs', { says: 'loss', ...gd, at: 101 }],
    ['a step beyond the runs, in an order', { says: 'order', optimizers: ['gd', 'momentum'], at: 101 }],
    ['networks', { says: 'alike', ...gd, at: 1 }],
  ])('of %s is an error', (_, claim) => {
    expect(() => refute(v.parse(claimSchema, claim), scene)).toThrow(RangeError);
  });

  it('of a run that has ended is about its last point', () => {
    const run = simulate({
      optimizer: 'gd',
      objective,
      start: [-4, 3],
      hyperparameters: { lr: 1 },
      steps: 9,
    });
    const ended = { objective, runs: new Map([['gd', run]]), steps: 9 };
    const arrived = { says: 'near', ...gd, point: [0, 0], within: 1e-9, at: 9 };
    expect(refute(v.parse(claimSchema, arrived), ended)).toBeNull();
    expect(
      refute(v.parse(claimSchema, { says: 'status', ...gd, status: 'converged', at: 1 }), ended),
    ).toBeNull();
  });
});

/** Two networks of four neurons on the two moons, all of whose weights begin at zero, or at random. */
function race(scheme: 'zeros' | 'glorot') {
  const definition = getDataset('moons');
  const parameters: Parameters = definition.parameters;
  const values = Object.fromEntries(Object.entries(parameters).map(([key, spec]) => [key, spec.default]));
  const setup: RaceSetup = {
    data: { kind: 'set', id: 'moons', values },
    hidden: [{ units: 4, activation: 'tanh' }],
    output: 'sigmoid',
    initialiser: scheme === 'zeros' ? { scheme } : { scheme, distribution: 'normal' },
    seed: 1,
  };
  const racers = ['gd', 'adam'].map((id) => ({ id, active: true, hyperparameters: { lr: 0.1 } }));
  const live: LiveSettings = {
    racers,
    batchSize: 'full',
    l2: 0,
    speed: null,
    stop: { epochs: null, loss: null },
  };
  return new ClaimedRace(openRace(definition.make(values), setup, live));
}

const ofNetworks: [says: string, scheme: 'zeros' | 'glorot', true_: object, fault: object][] = [
  ['status', 'glorot', { ...gd, status: 'running', at: 1 }, { status: 'diverged' }],
  ['order', 'glorot', { optimizers: ['adam', 'gd'], at: 60 }, { optimizers: ['gd', 'adam'] }],
  ['loss', 'zeros', { ...gd, at: 0, above: 0.69, below: 0.7 }, { above: 0.7, below: 0.71 }],
  ['rises', 'glorot', { ...gd, at: 20, most: 0 }, { least: 1, most: 20 }],
  ['trained', 'glorot', { ...gd, at: 60, figure: 'testAccuracy', above: 0.7 }, { figure: 'testLoss' }],
  ['gradientRatio', 'glorot', { ...gd, layers: [0, 1], above: 1, below: 9 }, { layers: [1, 0] }],
  ['spread', 'glorot', { ...gd, layer: 0, at: 0, above: 0.1 }, { above: 1 }],
  ['alike', 'zeros', { ...gd, at: 5 }, { alike: false }],
  ['checked', 'glorot', { ...gd, at: 0, below: 1e-4 }, { below: 1e-12 }],
  ['size', 'glorot', { parameters: 17, samples: 350, epoch: 1 }, { parameters: 16 }],
];

describe('a claim about networks', () => {
  beforeAll(() => use('wasm'));

  it.each(ofNetworks)(
    '%s: is let pass where it is true, and found where it is not',
    (says, scheme, claim, fault) => {
      expect(race(scheme).refute(v.parse(claimSchema, { says, ...claim }))).toBeNull();
      const wrong = v.parse(claimSchema, { says, ...claim, ...fault });
      expect(race(scheme).refute(wrong)).toEqual(expect.any(String));
    },
  );

  it('is in the order of steps, and not of surfaces', () => {
    const trained = race('glorot');
    const at = (step: number) => v.parse(claimSchema, { says: 'loss', ...gd, at: step, above: 0 });
    expect(trained.refute(at(2))).toBeNull();
    expect(() => trained.refute(at(1))).toThrow(RangeError);
    expect(() =>
      trained.refute(v.parse(claimSchema, { says: 'limit', ...gd, point: [0, 0], rate: 2 })),
    ).toThrow(RangeError);
  });
});
