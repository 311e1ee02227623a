import { expect, it } from 'vitest';
import { Portion } from './portion';

/** Sizes of the parts when one sample takes so many milliseconds, and a new size so many more. */
function sizes(perSample: number, compile = 0, multiplications = 2 ** 15): number[] {
  let time = 0;
  const portion = new Portion(multiplications, () => time);
  const known = new Set<number>();
  return Array.from({ length: 30 }, () => {
    const size = portion.begin(2 ** 13);
    time += size * perSample + (known.has(size) ? 0 : compile);
    known.add(size);
    portion.end(size);
    return size;
  });
}

it('grows while its parts are quick, and shrinks while they are slow', () => {
  expect(sizes(0.0001).at(-1)).toBe(2 ** 13);
  expect(sizes(1).at(-1)).toBe(16);
  const last = sizes(0.01).at(-1)!;
  expect(last * 0.01).toBeGreaterThan(6 / 2);
  expect(last * 0.01).toBeLessThan(30);
});

it('does not take compiling for computing', () => {
  expect(sizes(0.01, 500)).toEqual(sizes(0.01));
});

it('begins with fewer samples for larger networks, always a power of two', () => {
  const first = [2 ** 9, 2 ** 15, 2.4e6, 1e12].map((multiplications) => sizes(0.01, 0, multiplications)[0]);
  expect(first).toEqual([2 ** 13, 1024, 16, 16]);
});

it('takes no more than there may be', () => {
  expect(new Portion(1, () => 0).begin(7)).toBe(7);
});
