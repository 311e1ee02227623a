import { describe, expect, it } from 'vitest';
import { optimizers } from '../../../engine';
import { History } from '../../../network/session/history';
import type { StatusMessage } from '../../../network/session/messages';
import { standingOf } from './standing';

const ids = optimizers.map(({ id }) => id);
const status: StatusMessage = {
  race: 1,
  state: 'playing',
  finished: null,
  step: 12,
  epoch: 3,
  updatesPerEpoch: 4,
  shown: null,
  rate: null,
  divergences: {},
  updates: { gd: 12, adam: 1 },
  kept: [0, 4, 8, 12],
};

/** A race whose loss after step k is 1 / (1 + k), evaluated at steps 0, 5 and 10. */
function raced(): History {
  const history = new History(ids, 1);
  const loss = Float64Array.from({ length: 12 }, (_, k) => 1 / (1 + k));
  history.append({
    from: 1,
    count: 12,
    epochs: [4, 8, 12],
    racers: ids.map((id) => ({ id, loss, gradientNorms: loss })),
  });
  for (const step of [0, 5, 10]) {
    const score = { loss: 1 / (1 + step), accuracy: step / 10 };
    history.evaluate({
      step,
      racers: ids.map((id) => ({ id, training: score, test: null, effectiveRate: null })),
    });
  }
  return history;
}

describe('standingOf', () => {
  it('knows the steps that a network has taken itself, at the newest step and at one before', () => {
    // Adam is switched off after step 2 and on again after step 11.
    const history = new History(ids, 1);
    const loss = Float64Array.from({ length: 12 }, (_, k) => 1 / (1 + k));
    const some = loss.map((value, k) => (k < 2 || k > 10 ? value : Number.NaN));
    const racers = ids.map((id) => ({ id, loss: id === 'adam' ? some : loss, gradientNorms: loss }));
    history.append({ from: 1, count: 12, epochs: [], racers });
    const taken = (id: string, shown: number | null) =>
      standingOf({ status: { ...status, updates: { gd: 12, adam: 3 }, shown }, history }, id).updates;
    expect([taken('gd', null), taken('adam', null)]).toEqual([12, 3]);
    expect([taken('gd', 5), taken('adam', 5)]).toEqual([5, 2]);
    expect([taken('gd', 1), taken('adam', 1)]).toEqual([1, 1]);
  });

  it('is that of the newest step, by the last evaluation', () => {
    expect(standingOf({ status, history: raced() }, 'gd')).toMatchObject({
      step: 12,
      epoch: 3,
      ended: null,
      evaluatedAt: 10,
      trainingLoss: 1 / 11,
      trainingAccuracy: 1,
      testLoss: Number.NaN,
    });
  });

  it('is that of the step shown, by the last evaluation before it', () => {
    const shown = { ...status, shown: 8 };
    expect(standingOf({ status: shown, history: raced() }, 'gd')).toMatchObject({
      step: 8,
      epoch: 2,
      evaluatedAt: 5,
      trainingLoss: 1 / 6,
    });
  });

  it('has all numbers of one evaluation, the one before where the last is only half done', () => {
    const history = raced();
    const half = { loss: Number.NaN, accuracy: null };
    const test = { loss: 7, accuracy: null };
    const racers = ids.map((id) => ({ id, training: half, test, effectiveRate: null }));
    history.evaluate({ step: 12, racers });
    expect(standingOf({ status, history }, 'gd')).toMatchObject({
      evaluatedAt: 10,
      trainingLoss: 1 / 11,
      testLoss: Number.NaN,
    });
  });

  it('says how a network ended, unless an earlier step is shown', () => {
    const diverged = { ...status, divergences: { gd: { step: 9, reason: 'loss' as const } } };
    expect(standingOf({ status: diverged, history: raced() }, 'gd').ended).toEqual({
      step: 9,
      reason: 'loss',
    });
    expect(standingOf({ status: diverged, history: raced() }, 'adam').ended).toBeNull();
    expect(standingOf({ status: { ...diverged, shown: 8 }, history: raced() }, 'gd').ended).toBeNull();
  });

  it('has no numbers before there are any', () => {
    const { step, trainingLoss } = standingOf({ status: null, history: new History(ids, 1) }, 'gd');
    expect([step, trainingLoss]).toEqual([0, Number.NaN]);
  });
});
