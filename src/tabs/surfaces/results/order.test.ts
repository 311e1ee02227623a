import { expect, it } from 'vitest';
import { compareKeys } from './order';

it('sorts rows up or down, and what is missing last either way', () => {
  const keys = [3, Infinity, -Infinity, 1, Infinity, 2];
  const sorted = (descending: boolean) => [...keys].sort((a, b) => compareKeys(a, b, descending));
  expect(sorted(false)).toEqual([-Infinity, 1, 2, 3, Infinity, Infinity]);
  expect(sorted(true)).toEqual([3, 2, 1, -Infinity, Infinity, Infinity]);
});
