import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Batches, type BatchSize } from './batches';

const sizes = fc.oneof(fc.integer({ min: 1, max: 512 }), fc.constant<BatchSize>('full'));
const counts = fc.integer({ min: 1, max: 700 });

/** The next `updates` batches, as lists. */
function take(batches: Batches, updates: number): number[][] {
  return Array.from({ length: updates }, () => {
    const batch = [...batches.current];
    batches.advance();
    return batch;
  });
}

describe('batches', () => {
  it('of 128 from 60,000 are 469 an epoch, the last with 96 samples', () => {
    const batches = new Batches(60_000, 128, 1);
    const epoch = take(batches, 469);
    expect(batches.updatesPerEpoch).toBe(469);
    expect(batches.epoch).toBe(1);
    expect(new Set(epoch.slice(0, -1).map(({ length }) => length))).toEqual(new Set([128]));
    expect(epoch.at(-1)).toHaveLength(96);
    expect(batches.current).toHaveLength(128);
  });

  it('take every sample once an epoch, whatever the size, and leak none into the next', () => {
    fc.assert(
      fc.property(counts, sizes, fc.integer(), (count, size, seed) => {
        const batches = new Batches(count, size, seed);
        for (let epoch = 0; epoch < 3; epoch++) {
          expect(batches.epoch).toBe(epoch);
          const all = take(batches, batches.updatesPerEpoch);
          expect(all.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
          const whole = size === 'full' ? count : size;
          expect(all.slice(0, -1).every(({ length }) => length === whole)).toBe(true);
          expect(all.at(-1)).toHaveLength(count % whole || Math.min(whole, count));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('come in another order each epoch, and in the same for the same seed', () => {
    const draw = (seed: number) => take(new Batches(100, 'full', seed), 2);
    const [first, second] = draw(5);
    expect(second).not.toEqual(first);
    expect(draw(5)).toEqual([first, second]);
    expect(draw(6)[0]).not.toEqual(first);
  });

  it('go on from a state, which survives being sent to a worker, with the very batches to come', () => {
    fc.assert(
      fc.property(counts, sizes, fc.integer({ min: 0, max: 30 }), (count, size, updates) => {
        const batches = new Batches(count, size, 3);
        take(batches, updates);
        const state = structuredClone(batches.state);
        const expected = take(batches, 20);
        const other = new Batches(count, size, 99);
        take(other, 7);
        other.restore(state);
        expect(take(other, 20)).toEqual(expected);
        expect(other.epoch).toBe(batches.epoch);
      }),
      { numRuns: 50 },
    );
  });

  it('change their size in the middle of an epoch without losing or repeating a sample', () => {
    const batches = new Batches(100, 30, 1);
    const before = take(batches, 2);
    batches.resize(7);
    const after = take(batches, 6);
    expect(after.map(({ length }) => length)).toEqual([7, 7, 7, 7, 7, 5]);
    expect(new Set([...before, ...after].flat()).size).toBe(100);
    expect(batches.epoch).toBe(1);
  });

  it.each([0, 513, 1.5, Number.NaN])('refuse the size %s', (size) => {
    const message = `batch size is ${size}; allowed: whole numbers from 1 to 512, or full`;
    expect(() => new Batches(10, size, 1)).toThrow(new RangeError(message));
    expect(() => new Batches(10, 1, 1).resize(size)).toThrow(new RangeError(message));
  });

  it('refuse no samples', () => expect(() => new Batches(0, 1, 1)).toThrow('count is 0'));
});
