import fc from 'fast-check';
import { expect, it } from 'vitest';
import { histogram } from './histogram';

it('counts each finite number once, and the zeros among them', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double(), fc.constant(0)), { minLength: 1 }), (values) => {
      const { low, high, counts, zeros } = histogram(values);
      const finite = values.filter(Number.isFinite);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(finite.length);
      expect(zeros).toBe(finite.filter((value) => value === 0).length);
      if (finite.length === 0) return;
      expect([low + 0, high + 0]).toEqual([Math.min(...finite) + 0, Math.max(...finite) + 0]);
    }),
  );
});

it('puts numbers into equal bins from the least to the largest', () => {
  const { counts, low, high } = histogram(Array.from({ length: 401 }, (_, i) => i));
  expect([low, high, counts.length]).toEqual([0, 400, 40]);
  expect(Array.from(counts)).toEqual([...Array(39).fill(10), 11]);
});

it('has a single bin where all numbers are the same', () => {
  expect(histogram([3, 3, 3])).toEqual({ low: 3, high: 3, counts: Uint32Array.of(3), zeros: 0 });
});
