import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../engine';
import { distance, frechetDistance, resample } from './frechet';

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const point = fc.tuple(coordinate, coordinate);
const curve = fc.array(point, { minLength: 1, maxLength: 8 });

/** The definition, by trying every way to walk: independent of the table that `frechetDistance` fills. */
function byDefinition(one: readonly Point[], other: readonly Point[], i = 0, j = 0): number {
  const here = distance(one[i]!, other[j]!);
  const ways: number[] = [];
  if (i + 1 < one.length) ways.push(byDefinition(one, other, i + 1, j));
  if (j + 1 < other.length) ways.push(byDefinition(one, other, i, j + 1));
  if (i + 1 < one.length && j + 1 < other.length) ways.push(byDefinition(one, other, i + 1, j + 1));
  return ways.length === 0 ? here : Math.max(here, Math.min(...ways));
}

describe('frechetDistance', () => {
  it('is the distance of parallel lines', () => {
    const line = (y: number): Point[] => Array.from({ length: 11 }, (_, k) => [k / 10, y]);
    expect(frechetDistance(line(0), line(3))).toBe(3);
  });

  it('does not mind how fast a curve is walked', () => {
    const slowly: Point[] = [0, 0, 0, 1, 1, 2].map((x) => [x, 0]);
    const quickly: Point[] = [0, 1, 2].map((x) => [x, 0]);
    expect(frechetDistance(slowly, quickly)).toBe(0);
  });

  it('minds the direction', () => {
    const there: Point[] = [0, 1, 2].map((x) => [x, 0]);
    expect(frechetDistance(there, [...there].reverse())).toBe(2);
  });

  it('is what the definition says', () => {
    const short = fc.array(point, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(short, short, (one, other) => {
        expect(frechetDistance(one, other)).toBe(byDefinition(one, other));
      }),
    );
  });

  it('is a metric on curves: zero to itself, symmetric, and no way round is shorter', () => {
    fc.assert(
      fc.property(curve, curve, curve, (one, other, third) => {
        expect(frechetDistance(one, one)).toBe(0);
        expect(frechetDistance(one, other)).toBe(frechetDistance(other, one));
        const round = frechetDistance(one, third) + frechetDistance(third, other);
        expect(frechetDistance(one, other)).toBeLessThanOrEqual(round + 1e-9);
      }),
    );
  });

  it('is infinite where there is nothing to compare', () => {
    expect(frechetDistance([], [[0, 0]])).toBe(Infinity);
    expect(frechetDistance([[0, 0]], [[Number.NaN, 0]])).toBe(Infinity);
    expect(
      frechetDistance(
        [[0, 0]],
        [
          [0, 0],
          [Infinity, 0],
        ],
      ),
    ).toBe(Infinity);
  });
});

describe('resample', () => {
  it('walks a corner at equal distances', () => {
    const corner: Point[] = [
      [0, 0],
      [2, 0],
      [2, 1],
    ];
    expect(resample(corner, 1)).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
  });

  it('keeps both ends, and points no farther apart than asked', () => {
    fc.assert(
      fc.property(curve, fc.double({ min: 0.3, max: 5, noNaN: true }), (points, spacing) => {
        const sampled = resample(points, spacing);
        // Not `toEqual`, which tells −0 from 0.
        expect(distance(sampled[0]!, points[0]!)).toBe(0);
        expect(distance(sampled.at(-1)!, points.at(-1)!)).toBeLessThan(1e-9);
        for (let i = 1; i < sampled.length; i++) {
          expect(distance(sampled[i - 1]!, sampled[i]!)).toBeLessThanOrEqual(spacing + 1e-9);
        }
      }),
    );
  });

  it('has a point for a curve of no length, and none for no curve', () => {
    expect(
      resample(
        [
          [1, 2],
          [1, 2],
        ],
        0.1,
      ),
    ).toEqual([[1, 2]]);
    expect(resample([], 0.1)).toEqual([]);
  });
});
