import fc from 'fast-check';
import { expect, it } from 'vitest';
import { split } from './split';

const shares = fc.double({ min: 0.01, max: 1, noNaN: true });

it('puts every row on one side, each class by its share and at least once in training', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 60 }),
      shares,
      fc.nat(999),
      (labels, trainShare, seed) => {
        const { order, trainCount } = split(labels, 4, { trainShare, seed });
        expect(Array.from(order).sort((a, b) => a - b)).toEqual(labels.map((_, row) => row));
        const trained = Array.from(order.subarray(0, trainCount), (row) => labels[row]);
        for (let label = 0; label < 4; label++) {
          const all = labels.filter((other) => other === label).length;
          const expected = all === 0 ? 0 : Math.max(1, Math.round(trainShare * all));
          expect(trained.filter((other) => other === label)).toHaveLength(expected);
        }
      },
    ),
  );
});

it('splits the values of a regression as one, whatever they are', () => {
  const { order, trainCount } = split([-1.5, 7, 2, 2, 100, 3, 4, 5, 6, 9], 0, { trainShare: 0.6 });
  expect(trainCount).toBe(6);
  expect(new Set(order).size).toBe(10);
});

it('shuffles sorted rows, by the seed', () => {
  const labels = Array.from({ length: 100 }, (_, row) => (row < 50 ? 0 : 1));
  const orderOf = (seed: number) => Array.from(split(labels, 2, { seed }).order);
  expect(orderOf(5)).toEqual(orderOf(5));
  expect(orderOf(5)).not.toEqual(orderOf(6));
  const early = orderOf(5)
    .slice(0, 40)
    .filter((row) => row < 50).length;
  expect(early).toBeGreaterThan(8);
  expect(early).toBeLessThan(32);
});

it('refuses a share or a seed that is not allowed', () => {
  expect(() => split([0, 1], 2, { trainShare: 0 })).toThrow('trainShare of the split is 0');
  expect(() => split([0, 1], 2, { seed: 1.5 })).toThrow('seed of the split is 1.5');
});
