import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../engine';
import { frechetDistance, resample } from './frechet';
import { simplify } from './simplify';

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
const point = fc.tuple(coordinate, coordinate).map((at): Point => at);
const line = fc.array(point, { maxLength: 60 });

describe('simplify', () => {
  it('keeps the corners of a polyline, and only those', () => {
    const corners: Point[] = [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ];
    expect(simplify(resample(corners, 0.05), 12, 0.1)).toEqual(
      corners.map((at) => at.map((c) => expect.closeTo(c, 1))),
    );
  });

  it('keeps both ends, the order, and no more than asked', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 20 }), (points, most) => {
        const kept = simplify(points, most);
        expect(kept.length).toBeLessThanOrEqual(Math.max(most, 0));
        expect(kept[0]).toEqual(points[0]);
        expect(kept.at(-1)).toEqual(points.at(-1));
        let at = -1;
        for (const point of kept) {
          at = points.indexOf(point, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('is near a smooth curve with a dozen points', () => {
    const curve = Array.from({ length: 200 }, (_, k): Point => [k / 40, Math.sin(k / 40)]);
    const simple = simplify(curve, 12);
    expect(frechetDistance(resample(curve, 0.02), resample(simple, 0.02))).toBeLessThan(0.05);
  });
});
