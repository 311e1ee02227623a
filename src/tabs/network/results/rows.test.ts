import { expect, it } from 'vitest';
import { History } from '../../../network/session/history';
import type { StatusMessage } from '../../../network/session/messages';
import { rowOf } from './rows';

const history = new History(['gd', 'nag'], 3);
const score = { loss: 0.7, accuracy: 0.5 };
const lost = { loss: Number.POSITIVE_INFINITY, accuracy: 0.5 };
history.evaluate({
  step: 9,
  racers: [
    { id: 'gd', training: score, test: score, effectiveRate: null },
    { id: 'nag', training: lost, test: lost, effectiveRate: null },
  ],
});
const status: StatusMessage = {
  race: 1,
  state: 'playing',
  finished: null,
  step: 9,
  epoch: 0,
  updatesPerEpoch: 10,
  shown: null,
  rate: null,
  divergences: { nag: { step: 4, reason: 'loss' } },
  updates: {},
  kept: [],
};

it('a network that has diverged has a loss and no accuracy', () => {
  expect(rowOf({ history, status }, 'nag')).toEqual({
    id: 'nag',
    step: 9,
    diverged: 4,
    trainingLoss: Number.POSITIVE_INFINITY,
    testLoss: Number.POSITIVE_INFINITY,
    trainingAccuracy: undefined,
    testAccuracy: undefined,
  });
  expect(rowOf({ history, status }, 'gd')).toMatchObject({
    diverged: null,
    trainingAccuracy: 0.5,
    testAccuracy: 0.5,
  });
});
