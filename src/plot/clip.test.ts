import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clipped, clipSegment } from './clip';

const out: Clipped = { x0: 0, y0: 0, x1: 0, y1: 0 };
const clip = (x0: number, y0: number, x1: number, y1: number) =>
  clipSegment(x0, y0, x1, y1, 0, 0, 100, 50, out) ? [out.x0, out.y0, out.x1, out.y1] : null;

describe('clipSegment', () => {
  it('leaves a segment inside as it is', () => {
    expect(clip(1.1, 2.2, 99.9, 49.9)).toEqual([1.1, 2.2, 99.9, 49.9]);
  });

  it('cuts at the edges and keeps the direction', () => {
    expect(clip(-10, 10, 110, 10)).toEqual([0, 10, 100, 10]);
    expect(clip(110, 10, -10, 10)).toEqual([100, 10, 0, 10]);
    expect(clip(50, -25, 50, 25)).toEqual([50, 0, 50, 25]);
  });

  it('sees when a segment passes by a corner', () => {
    expect(clip(-10, 5, 5, -10)).toBeNull();
    expect(clip(-1, 5, 5, -1)).not.toBeNull();
    expect(clip(-5, 60, 120, 70)).toBeNull();
  });

  it('stays exact for an end at 1e20, in either direction', () => {
    expect(clip(50, 25, 1e20, 25)).toEqual([50, 25, 100, 25]);
    expect(clip(1e20, 25, 50, 25)).toEqual([100, 25, 50, 25]);
    const [, , x, y] = clip(50, 25, 50 + 1e20, 25 + 1e19) ?? [];
    expect(x).toBeCloseTo(100, 9);
    expect(y).toBeCloseTo(30, 9);
  });

  it('agrees with sampling along the segment', () => {
    const near = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(near, near, near, near, (x0, y0, x1, y1) => {
        const clipped = clip(x0, y0, x1, y1);
        for (let i = 0; i <= 50; i++) {
          const x = x0 + ((x1 - x0) * i) / 50;
          const y = y0 + ((y1 - y0) * i) / 50;
          const margin = Math.min(x, 100 - x, y, 50 - y);
          if (margin < 1e-6) continue;
          expect(clipped).not.toBeNull();
          const [a, b, c, d] = clipped as [number, number, number, number];
          const around = Math.hypot(x - a, y - b) + Math.hypot(c - x, d - y);
          expect(around).toBeCloseTo(Math.hypot(c - a, d - b), 6);
        }
        if (clipped) {
          for (const x of [clipped[0]!, clipped[2]!]) expect(Math.abs(x - 50)).toBeLessThanOrEqual(50 + 1e-6);
          for (const y of [clipped[1]!, clipped[3]!]) expect(Math.abs(y - 25)).toBeLessThanOrEqual(25 + 1e-6);
        }
      }),
    );
  });
});
