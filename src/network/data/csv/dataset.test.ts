import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../dataset';
import type { SplitValues } from '../split';
import { classCounts, rowOf } from '../testing';
import { type CsvChoice, csvDataset, suggestChoice } from './dataset';
import { readCsv } from './table';

function table(text: string) {
  const reading = readCsv(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

const classified: CsvChoice = { features: [0, 1], target: 2, task: 'classification' };
const regressed: CsvChoice = { ...classified, task: 'regression' };

function made(text: string, choice = classified, values?: SplitValues): Dataset {
  const reading = csvDataset(table(text), choice, values);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

function problems(text: string, choice = classified, values?: SplitValues) {
  const reading = csvDataset(table(text), choice, values);
  return reading.ok ? 'accepted' : reading.problems;
}

const lines = (...rows: (readonly (string | number)[])[]) => rows.map((row) => row.join(',')).join('\n');
const flowers = lines(
  ['length', 'width', 'species'],
  ...Array.from({ length: 30 }, (_, k) => [k + 100, k * k, ['rose', 'aster', 'lily'][k % 3]!]),
);

describe('a classification', () => {
  it('numbers its classes in the order of their first appearance, and splits each', () => {
    const dataset = made(flowers, classified, { trainShare: 0.6, seed: 4 });
    expect(dataset).toMatchObject({
      id: 'csv',
      task: 'classification',
      features: 2,
      classes: 3,
      count: 30,
      trainCount: 18,
      classNames: ['rose', 'aster', 'lily'],
      featureNames: ['length', 'width'],
      targetName: 'species',
    });
    expect(classCounts(dataset, 0, 18)).toEqual([6, 6, 6]);
    expect(dataset.standardised).not.toHaveProperty('target');
  });

  it('keeps every row whole: undone, the standardisation gives the file back', () => {
    const dataset = made(flowers);
    const [length, width] = dataset.standardised!.features;
    const seen = new Set<number>();
    for (let row = 0; row < dataset.count; row++) {
      const [x = Number.NaN, y = Number.NaN] = rowOf(dataset, row);
      const k = Math.round(x * length!.scale + length!.mean) - 100;
      expect(y * width!.scale + width!.mean).toBeCloseTo(k * k, 3);
      expect(dataset.targets[row]).toBe(k % 3);
      seen.add(k);
    }
    expect(seen.size).toBe(30);
  });

  it('orders numbered classes by size, and 1 and 1.0 are one', () => {
    const dataset = made(lines([0, 1, 10], [1, 2, 2], [2, 0, '10.0'], [3, 5, 2]));
    expect(dataset.classNames).toEqual(['2', '10']);
    expect(classCounts(dataset, 0, 4)).toEqual([2, 2]);
  });

  it('keeps names of classes of which some are numbers', () => {
    expect(made(lines([0, 1, 1], [1, 2, 2], [2, 0, 'b'], [3, 5, 2])).classNames).toEqual(['1', '2', 'b']);
  });

  it('takes the columns in the order chosen', () => {
    const swapped = made(flowers, { ...classified, features: [1, 0] });
    expect(swapped.featureNames).toEqual(['width', 'length']);
    expect(rowOf(swapped, 7)).toEqual(rowOf(made(flowers), 7).reverse());
  });
});

describe('a regression', () => {
  it('standardises the target too, and all over the training rows alone', () => {
    const row = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -1000, max: 1000 })));
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 40 }), fc.nat(99), (rows, seed) => {
        const reading = csvDataset(table(lines(...rows)), regressed, { seed, trainShare: 0.7 });
        fc.pre(reading.ok);
        const { inputs, targets, trainCount } = reading.value;
        for (const column of [
          inputs.filter((_, k) => k % 2 === 0),
          inputs.filter((_, k) => k % 2 === 1),
          targets,
        ]) {
          const trained = column.subarray(0, trainCount);
          const mean = trained.reduce((sum, value) => sum + value, 0) / trainCount;
          const variance = trained.reduce((sum, value) => sum + (value - mean) ** 2, 0) / trainCount;
          expect(mean).toBeCloseTo(0, 5);
          expect(variance).toBeCloseTo(1, 5);
        }
      }),
    );
  });

  it('may have one feature; its domain holds all points', () => {
    const text = lines(...Array.from({ length: 10 }, (_, k) => [k, k ** 3 - 5]));
    const dataset = made(text, { features: [0], target: 1, task: 'regression' });
    expect(dataset).toMatchObject({ features: 1, classes: 0, count: 10, trainCount: 7 });
    const [low, high] = dataset.domain[0]!;
    expect(dataset.domain).toHaveLength(1);
    expect(dataset.inputs.every((x) => low < x && x < high)).toBe(true);
    const { mean, scale } = dataset.standardised!.target!;
    const cubes = Array.from(dataset.targets, (value) => Math.round(value * scale + mean));
    expect(cubes.sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, k) => k ** 3 - 5));
  });
});

describe('the suggestion', () => {
  it.each([
    ['text for a class', 'kind,x,note,y\na,1,,2\nb,2,,3\na,3,,4', [1, 3], 0, 'classification'],
    ['the last column for the target', '1,2,3.5\n4,5,6.5\n7,8,9.5', [0, 1], 2, 'regression'],
    ['few whole numbers for classes', '1,2,0\n4,5,1\n7,8,0\n7,9,1', [0, 1], 2, 'classification'],
    ['many whole numbers for values', '1,2,10\n4,5,11\n7,8,12\n7,9,13', [0, 1], 2, 'regression'],
    ['few broken numbers for values', '1,2,0.5\n4,5,0.5\n7,8,1\n7,9,1', [0, 1], 2, 'regression'],
    [
      'numbers of which one is missing',
      'x,y,c\n1,2.5,0\n4,NaN,1\n7,8.5,0\n7,9,1',
      [0, 1],
      2,
      'classification',
    ],
    [
      'numbers and a word for classes',
      '1,2,0\n4,5,1\n7,8,n/a\n7,9,1\n1,4,1\n2,3,0',
      [0, 1],
      2,
      'classification',
    ],
    ['the one feature there is', '1,2.5\n4,5.5\n7,8.5', [0], 1, 'regression'],
  ])('takes %s', (_, text, features, target, task) => {
    expect(suggestChoice(table(text))).toEqual({ features, target, task });
  });
});

describe('a choice that makes no data set is refused:', () => {
  it('cells that are missing or no numbers, each by line and column', () => {
    expect(problems('x,y,c\n1,2,a\n\n,3,b\n4,five,a\n6,7,\n8,1e99,b')).toEqual([
      { code: 'missing', line: 4, column: 0 },
      { code: 'not-a-number', line: 5, column: 1, value: 'five' },
      { code: 'out-of-range', line: 7, column: 1, value: '1e99' },
      { code: 'missing', line: 6, column: 2 },
    ]);
    expect(problems('1,2,3\n4,5,six\n7,8,9\n1,1,1', regressed)).toEqual([
      { code: 'not-a-number', line: 2, column: 2, value: 'six' },
    ]);
  });

  it.each([
    ['too few rows', lines([1, 2, 'a'], [3, 4, 'b']), { code: 'too-few-rows', found: 2, needed: 4 }],
    [
      'one class',
      lines([1, 2, 'a'], [3, 4, 'a'], [3, 5, 'a'], [3, 6, 'a']),
      { code: 'one-class', column: 2, value: 'a' },
    ],
    [
      'many classes',
      lines(...Array.from({ length: 11 }, (_, k) => [k, k, `c${k}`])),
      { code: 'too-many-classes', column: 2, found: 11, limit: 10 },
    ],
    [
      'a constant column',
      lines([1, 0.1, 'a'], [2, 0.1, 'b'], [3, 0.1, 'a'], [4, 0.1, 'b']),
      { code: 'constant', column: 1, value: 0.1 },
    ],
  ])('%s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('a constant target, and a column that is constant in the training rows', () => {
    expect(problems(lines([1, 2, 7], [2, 3, 7], [3, 5, 7], [4, 9, 7]), regressed)).toEqual([
      { code: 'constant', column: 2, value: 7 },
    ]);
    const rare = lines(...Array.from({ length: 20 }, (_, k) => [k, k === 0 ? 1 : 0, k / 3]));
    const outcomes = Array.from({ length: 20 }, (_, seed) =>
      problems(rare, regressed, { seed, trainShare: 0.5 }),
    );
    expect(outcomes).toContain('accepted');
    expect(outcomes).toContainEqual([{ code: 'constant', column: 1, value: 0 }]);
  });

  it('a test value beyond single precision when standardised', () => {
    const text = lines(...Array.from({ length: 20 }, (_, k) => [k, k === 0 ? '1e30' : `${k}e-20`, k / 3]));
    const outcomes = Array.from({ length: 20 }, (_, seed) =>
      problems(text, regressed, { seed, trainShare: 0.5 }),
    );
    expect(outcomes).toContain('accepted');
    expect(outcomes).toContainEqual([{ code: 'out-of-range', line: 1, column: 1, value: '1e30' }]);
  });

  it('a column chosen twice', () => {
    expect(problems(flowers, { ...classified, features: [1, 1] })).toEqual([
      { code: 'same-column', column: 1 },
    ]);
    expect(problems(flowers, { ...classified, features: [0, 2] })).toEqual([
      { code: 'same-column', column: 2 },
    ]);
  });

  it('100 problems at most', () => {
    expect(problems(lines(...Array.from({ length: 300 }, () => [1, 'x', 'a'])))).toHaveLength(100);
  });

  it('what no form offers is thrown', () => {
    expect(() => problems(flowers, { ...classified, features: [] })).toThrow('0 features; allowed: 1 or 2');
    expect(() => problems(flowers, { ...classified, target: 3 })).toThrow('no column 3');
    expect(() => problems(flowers, classified, { trainShare: 2 })).toThrow('trainShare of the split is 2');
  });
});
