import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved } from './moved';

it('moves one entry and keeps the order of the others', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      fc.nat(7),
      (list, from, to) => {
        fc.pre(from < list.length && to < list.length);
        const after = moved(list, from, to);
        expect(after[to]).toBe(list[from]);
        expect(after.filter((entry) => entry !== list[from])).toEqual(
          list.filter((entry) => entry !== list[from]),
        );
      },
    ),
  );
});

it('leaves the list alone where there is nothing to move', () => {
  const list = ['a', 'b'];
  for (const [from, to] of [
    [0, 0],
    [0, 2],
    [1, -1],
    [5, 0],
  ] as const) {
    expect(moved(list, from, to)).toBe(list);
  }
});
