import { describe, expect, it } from 'vitest';
import { optimizers } from '../../../engine';
import type { Dataset } from '../../../network/data/dataset';
import { getDataset } from '../../../network/data/sets';
import { History } from '../../../network/session/history';
import { chartArea, plotThemes, valueScale } from '../../../plot';
import { copyOf, type PinnedRun } from '../pinned';
import { race } from '../race';
import { defaultSettings } from '../settings';
import { linesOf, rootMeanSquare, scaleOf } from './lines';

const ids = optimizers.map(({ id }) => id);
const { setup } = race.getState();
const layers = setup.hidden.length + 1;
const theme = plotThemes.light;

/** Ten steps in which the loss of a batch is the step's number, evaluated at 0 and 10. */
function raced(): History {
  const history = new History(ids, layers);
  const loss = Float64Array.from({ length: 10 }, (_, k) => k + 1);
  const gradientNorms = Float64Array.from({ length: 10 * layers }, (_, k) => k);
  history.append({ from: 1, count: 10, epochs: [], racers: ids.map((id) => ({ id, loss, gradientNorms })) });
  for (const step of [0, 10]) {
    const score = { loss: 100 + step, accuracy: 0.5 };
    history.evaluate({
      step,
      racers: ids.map((id) => ({
        id,
        training: score,
        test: { loss: 8 + step, accuracy: null },
        effectiveRate: id === 'adam' ? 0.01 : null,
      })),
    });
  }
  return history;
}

const now = { history: raced(), setup };
const some = { ...defaultSettings, active: ['gd', 'adam'] };
const pinnedRun: PinnedRun = {
  id: 1,
  name: 'before',
  hidden: false,
  active: ['gd'],
  setup,
  task: 'regression',
  curves: copyOf(raced(), layers),
};

/** Own data whose target has a standard deviation of 1,000. */
const inThousands: Dataset = {
  ...getDataset('curve').make(),
  standardised: { features: [{ mean: 0, scale: 1 }], target: { mean: 5, scale: 1000 } },
};

describe('linesOf', () => {
  it('shows every batch as it was measured, behind what evaluations found', () => {
    const lines = linesOf('loss', now, some, [], theme);
    expect(lines.map(({ id, faint }) => [id, faint])).toEqual([
      ['gd', true],
      ['adam', true],
      ['gd', false],
      ['adam', false],
    ]);
    expect([...lines[0]!.values]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...lines[0]!.steps]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...lines[2]!.values]).toEqual([100, 110]);
    expect([...lines[2]!.steps]).toEqual([0, 10]);
  });

  it('leaves out what has no numbers', () => {
    expect(linesOf('rates', now, some, [], theme).map(({ id }) => id)).toEqual(['adam']);
    expect(linesOf('accuracy', now, some, [], theme).every(({ faint }) => faint)).toBe(true);
  });

  it('ends where the last evaluation is only half done', () => {
    const history = raced();
    const training = { loss: Number.NaN, accuracy: null };
    const test = { loss: 3, accuracy: null };
    history.evaluate({
      step: 11,
      racers: ids.map((id) => ({ id, training, test, effectiveRate: null })),
    });
    const ends = (kind: 'loss' | 'testLoss') =>
      linesOf(kind, { history, setup }, some, [], theme).at(-1)!.values.at(-1);
    expect([ends('loss'), ends('testLoss')]).toEqual([110, 3]);
  });

  it('has a line for each layer of the network inspected', () => {
    const lines = linesOf('gradients', now, some, [], theme);
    expect(lines.map(({ layer }) => layer)).toEqual(Array.from({ length: layers }, (_, layer) => layer));
    expect(lines[1]!.values[2]).toBe(2 * layers + 1);
    expect(new Set(lines.map(({ style }) => style.color)).size).toBe(layers);
  });

  it('has the error of a regression in the unit of its values', () => {
    const [gd] = linesOf('error', now, some, [], theme);
    expect([...gd!.values]).toEqual([4, 6]);
    expect(rootMeanSquare(0.5, null)).toBe(1);
  });

  it('has the error of a table in the unit of its column, also of a pinned run, and the loss as it is', () => {
    const own = { ...setup, data: { kind: 'own', dataset: inThousands } } as const;
    const kept = { ...pinnedRun, setup: own };
    const [pinnedError, , error] = linesOf('error', { ...now, setup: own }, some, [kept], theme);
    expect([...pinnedError!.values]).toEqual([4000, 6000]);
    expect([...error!.values]).toEqual([4000, 6000]);
    const [loss] = linesOf('testLoss', { ...now, setup: own }, some, [], theme);
    expect([...loss!.values]).toEqual([8, 18]);
  });

  it('has no error of a pinned run that classifies', () => {
    const lines = (task: PinnedRun['task']) => linesOf('error', now, some, [{ ...pinnedRun, task }], theme);
    expect(lines('regression').length).toBeGreaterThan(lines('classification').length);
    expect(lines('classification')).toEqual(linesOf('error', now, some, [], theme));
  });

  it('puts pinned runs behind the others, with the optimizers they had, unless they are hidden', () => {
    const lines = linesOf('testLoss', now, { ...some, active: ['adam'] }, [pinnedRun], theme);
    expect(lines.map(({ id, faint }) => [id, faint])).toEqual([
      ['gd', true],
      ['adam', false],
    ]);
    expect(linesOf('testLoss', now, some, [{ ...pinnedRun, hidden: true }], theme)).toHaveLength(2);
    expect(linesOf('gradients', now, some, [pinnedRun], theme)).toHaveLength(2 * layers);
  });
});

it('a rate that climbs a million times stays on its chart; a loss that explodes leaves its own', () => {
  const extent = { lowest: 0.01, highest: 1e4, lowestPositive: 0.01, start: 0.01 };
  const area = chartArea(400, 120, theme);
  expect(valueScale(extent, area, scaleOf.rates).clipped.above).toBe(false);
  expect(valueScale(extent, area, scaleOf.loss).clipped.above).toBe(true);
});
