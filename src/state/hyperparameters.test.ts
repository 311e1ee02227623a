import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getOptimizer, getSurface, optimizers, simulate } from '../engine';
import { changesOf, concerns, initialValues, valuesAt } from './hyperparameters';
import { defaultSettings, type Settings, startOf } from './settings';
import { anySettings } from './testing';

const { rate: recommended } = getSurface(defaultSettings.surface);
const best = { gd: { rate: 0.125, loss: 1 }, adam: null };
const own = { gd: { lr: 0.5 }, adam: { beta1: 0.7 } };
const rateIn = (some: Partial<Settings>, id: string) =>
  initialValues({ ...defaultSettings, hyperparameters: own, ...some }, id, best).lr;

describe('the rate an optimizer starts with', () => {
  it.each<[Settings['rateMode'], number | null, Record<string, number>]>([
    ['shared', null, { gd: recommended, adam: recommended }],
    ['shared', 0.03, { gd: 0.03, adam: 0.03 }],
    ['own', null, { gd: 0.5, adam: recommended }],
    ['own', 0.03, { gd: 0.5, adam: 0.03 }],
    ['best', null, { gd: 0.125, adam: recommended, nag: recommended }],
    ['best', 0.03, { gd: 0.125, adam: 0.03, nag: 0.03 }],
  ])('with %s rates and a shared one of %s', (rateMode, rate, rates) => {
    for (const [id, expected] of Object.entries(rates)) expect(rateIn({ rateMode, rate }, id)).toBe(expected);
  });

  it('may be 0', () => {
    expect(rateIn({ rate: 0 }, 'adam')).toBe(0);
    expect(rateIn({ rateMode: 'own', hyperparameters: { gd: { lr: 0 } } }, 'gd')).toBe(0);
  });
});

describe('the other values an optimizer starts with', () => {
  it('are the chosen ones, and defaults for the rest', () => {
    const now = { ...defaultSettings, hyperparameters: own };
    const { beta2, epsilon, biasCorrection } = getOptimizer('adam').hyperparameters;
    expect(initialValues(now, 'adam', {})).toEqual({
      lr: recommended,
      beta1: 0.7,
      beta2: beta2?.default,
      epsilon: epsilon?.default,
      biasCorrection: biasCorrection?.default,
    });
  });

  it('are a value for each hyperparameter and for nothing else', () => {
    for (const { id, hyperparameters } of optimizers) {
      expect(Object.keys(initialValues(defaultSettings, id, best))).toEqual(Object.keys(hyperparameters));
    }
  });
});

describe('changes', () => {
  const changes = [
    { optimizer: '*', key: 'lr', step: 5, value: 0.05 },
    { optimizer: 'gd', key: 'lr', step: 5, value: 0.06 },
    { optimizer: 'adam', key: 'beta1', step: 7, value: 0.5 },
    { optimizer: 'adam', key: 'lr', step: 9, value: 0.07 },
  ];
  const now = { ...defaultSettings, rateMode: 'own', hyperparameters: own, changes } as const;

  it('concern an optimizer that has the hyperparameter, all of them or the one', () => {
    const heeding = (optimizer: string, key: string) =>
      optimizers
        .filter((other) => concerns({ optimizer, key, step: 1, value: 0 }, other))
        .map(({ id }) => id);
    expect(heeding('*', 'lr')).toEqual(optimizers.map(({ id }) => id));
    expect(heeding('*', 'momentum')).toEqual(['momentum', 'nag']);
    expect(heeding('adam', 'beta1')).toEqual(['adam']);
    expect(heeding('adam', 'momentum')).toEqual([]);
    expect(heeding('*', 'toString')).toEqual([]);
  });

  it('go to the engine for the optimizers they concern', () => {
    expect(changesOf(now, 'nag')).toEqual([{ step: 5, hyperparameters: { lr: 0.05 } }]);
    expect(changesOf(now, 'adam')).toEqual([
      { step: 5, hyperparameters: { lr: 0.05 } },
      { step: 7, hyperparameters: { beta1: 0.5 } },
      { step: 9, hyperparameters: { lr: 0.07 } },
    ]);
  });

  it('hold from their step on, the later in the list first', () => {
    const rates = (id: string) => [4, 5, 8, 9].map((step) => valuesAt(now, id, best, step).lr);
    expect(rates('gd')).toEqual([0.5, 0.06, 0.06, 0.06]);
    expect(rates('adam')).toEqual([recommended, 0.05, 0.05, 0.07]);
    expect([6, 7].map((step) => valuesAt(now, 'adam', best, step).beta1)).toEqual([0.7, 0.5]);
  });

  it('outlast the mode: a change counts with shared, own and best rates', () => {
    for (const rateMode of ['shared', 'own', 'best'] as const) {
      expect(valuesAt({ ...now, rateMode }, 'gd', best, 5).lr).toBe(0.06);
    }
  });
});

it('says of every step what the engine computes it with', () => {
  fc.assert(
    fc.property(anySettings, fc.constantFrom(...optimizers), fc.nat({ max: 5 }), (now, { id }, k) => {
      const trajectory = simulate({
        optimizer: id,
        objective: getSurface(now.surface).objective(now.parameters),
        start: startOf(now),
        hyperparameters: initialValues(now, id, best),
        changes: changesOf(now, id),
        steps: k,
      });
      const last = trajectory.length - 1;
      // The start has the values of the first update.
      expect(valuesAt(now, id, best, Math.max(last, 1))).toEqual(trajectory.hyperparameters(last));
    }),
  );
});
