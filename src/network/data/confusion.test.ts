import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accuracy, classAccuracies, confusionMatrix } from './confusion';

it('counts the true class by row and the predicted one by column', () => {
  const matrix = confusionMatrix([0, 0, 0, 1, 2, 2], [0, 1, 0, 1, 0, 2], 3);
  expect(Array.from(matrix)).toEqual([2, 1, 0, 0, 1, 0, 1, 0, 1]);
  expect(accuracy(matrix)).toBe(4 / 6);
  expect(classAccuracies(matrix)).toEqual([2 / 3, 1, 1 / 2]);
});

it('has no accuracy where there are no rows', () => {
  expect(accuracy(confusionMatrix([], [], 2))).toBeNaN();
  expect(classAccuracies(confusionMatrix([1, 1], [1, 0], 2))).toEqual([Number.NaN, 0.5]);
});

it('counts every row once, and agrees with the share of equal labels', () => {
  const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1 });
  fc.assert(
    fc.property(pairs, (rows) => {
      const matrix = confusionMatrix(
        rows.map(([a]) => a),
        rows.map(([, b]) => b),
        5,
      );
      expect(matrix.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      expect(accuracy(matrix)).toBeCloseTo(rows.filter(([a, b]) => a === b).length / rows.length, 12);
    }),
  );
});

it('names what it refuses', () => {
  expect(() => confusionMatrix([0], [0, 1], 2)).toThrow('2 predictions for 1 labels');
  expect(() => confusionMatrix([2], [0], 2)).toThrow('label is 2; allowed: whole numbers from 0 to 1');
  expect(() => confusionMatrix([0], [0.5], 2)).toThrow('label is 0.5');
});
