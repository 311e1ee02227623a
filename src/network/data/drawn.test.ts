import { expect, it } from 'vitest';
import { drawnDataset } from './drawn';
import { classCounts, rowOf } from './testing';

const points = Array.from({ length: 20 }, (_, k) => ({ x: k - 9.5, y: k / 4, label: k % 2 }));

it('holds exactly the points drawn, each with its class, split by the share', () => {
  const dataset = drawnDataset(points, 3, { trainShare: 0.5 });
  expect(dataset).toMatchObject({ classes: 3, count: 20, trainCount: 10, features: 2 });
  const rows = Array.from({ length: 20 }, (_, row) => [...rowOf(dataset, row), dataset.targets[row]!]);
  expect(rows.sort((a, b) => a[0]! - b[0]!)).toEqual(points.map(({ x, y, label }) => [x, y, label]));
  expect(classCounts(dataset, 0, 10)).toEqual([5, 5, 0]);
});

it('takes a single point for training', () => {
  expect(drawnDataset([{ x: 1, y: 2, label: 1 }], 2)).toMatchObject({ count: 1, trainCount: 1 });
});

it('names what it refuses', () => {
  expect(() => drawnDataset([], 2)).toThrow('points is empty');
  expect(() => drawnDataset(points, 1)).toThrow('classes is 1');
  expect(() => drawnDataset([{ x: 0, y: 0, label: 2 }], 2)).toThrow(
    'label is 2; allowed: whole numbers from 0 to 1',
  );
  expect(() => drawnDataset([{ x: 0, y: Number.NaN, label: 0 }], 2)).toThrow('(0, NaN)');
});
