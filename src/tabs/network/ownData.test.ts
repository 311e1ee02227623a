import { afterEach, describe, expect, it } from 'vitest';
import { csvDataset, readCsv, suggestChoice } from '../../network/data/csv';
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

  it('says why it does not split a table so that its training rows are all the same', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${i === 5 ? 1 : 0},${i % 2}`);
    const table = readCsv(['a,b,c', ...rows].join('\n'));
    if (!table.ok) throw new Error('the table is refused');
    const choice = suggestChoice(table.value);
    const reading = csvDataset(table.value, choice, {});
    if (!reading.ok) throw new Error('the data are refused');
    takeOwnData({ kind: 'csv', name: '', table: table.value, choice, split: {}, dataset: reading.value });
    const answers = Array.from({ length: 20 }, (_, seed) => {
      const problems = setSplit({ seed });
      expect(current()?.split.seed === seed).toBe(problems.length === 0);
      return problems[0];
    });
    expect(answers).toContain(undefined);
    expect(answers).toContainEqual({ code: 'constant', column: 1, value: 0 });
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
