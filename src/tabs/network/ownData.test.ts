import { afterEach, describe, expect, it } from 'vitest';
import { readCsv, suggestChoice } from '../../network/data/csv';
import { drawnDataset } from '../../network/data/drawn';
import { type OwnData, ownData, setSplit, takeOwnData } from './ownData';

afterEach(() => takeOwnData(null));

const points = Array.from({ length: 20 }, (_, i) => ({ x: i / 10, y: -i / 10, label: i % 2 }));
const current = () => ownData.getState().current;
const dataset = () => {
  const now = current();
  if (now === null || now.kind === 'mnist') throw new Error('no data set');
  return now.dataset;
};

describe('the split of own data', () => {
  it('takes another share of drawn points for training, and other ones', () => {
    takeOwnData({ kind: 'drawn', points, classes: 2, split: {}, dataset: drawnDataset(points, 2) });
    expect(dataset().trainCount).toBe(14);
    setSplit({ trainShare: 0.5 });
    expect([dataset().trainCount, dataset().count]).toEqual([10, 20]);
    const before = Array.from(dataset().inputs);
    setSplit({ seed: 9 });
    expect(dataset().trainCount).toBe(10);
    expect(Array.from(dataset().inputs)).not.toEqual(before);
    expect(current()?.split).toEqual({ trainShare: 0.5, seed: 9 });
  });

  it('does the same to a table', () => {
    const table = readCsv(['x,y', ...points.map(({ x, y }) => `${x},${y}`)].join('\n'));
    if (!table.ok) throw new Error('the table is refused');
    const choice = suggestChoice(table.value);
    const own: OwnData = {
      kind: 'csv',
      name: '',
      table: table.value,
      choice,
      split: {},
      dataset: drawnDataset(points, 2),
    };
    takeOwnData(own);
    setSplit({ trainShare: 0.8 });
    expect([dataset().trainCount, dataset().count]).toEqual([16, 20]);
  });

  it('waits with the files of MNIST until they are read', () => {
    takeOwnData({ kind: 'mnist', files: [], split: {} });
    setSplit({ trainShare: 0.6 });
    expect(current()).toEqual({ kind: 'mnist', files: [], split: { trainShare: 0.6 } });
  });

  it('is nobody’s without own data', () => {
    setSplit({ trainShare: 0.6 });
    expect(current()).toBeNull();
  });
});
