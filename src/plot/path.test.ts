import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitView } from './frame';
import { drawPath, pathPen, resetPen, THINNING } from './path';
import { optimizerStyle } from './style';
import { type DrawCall, recordingContext } from './testing';
import { plotThemes } from './theme';

// One unit is 100 pixels.
const frame = fitView({ x: [-2, 2], y: [-1, 1] }, 400, 200);
const dashed = optimizerStyle(1, plotThemes.light);

interface Segment {
  from: readonly [number, number];
  to: readonly [number, number];
  /** Where in the dash pattern it begins. */
  phase: number;
}

/** The segments of the line strokes (not the casings), in order. */
function segmentsOf(calls: readonly DrawCall[], dashLength: number): Segment[] {
  const segments: Segment[] = [];
  let current: Segment[] = [];
  let at: readonly [number, number] = [0, 0];
  let offset = 0;
  let color: unknown = '';
  for (const [name, ...values] of calls) {
    const point = values as unknown as [number, number];
    if (name === 'beginPath') current = [];
    if (name === 'lineDashOffset') offset = point[0];
    if (name === 'strokeStyle') color = values[0];
    if (name === 'moveTo') at = point;
    if (name === 'lineTo') {
      current.push({ from: at, to: point, phase: offset % dashLength });
      offset += Math.hypot(point[0] - at[0], point[1] - at[1]);
      at = point;
    }
    if (name === 'stroke' && color === dashed.color) segments.push(...current);
  }
  return segments;
}

function record(thetas: Float64Array, stops: readonly number[]): readonly DrawCall[] {
  const { ctx, calls } = recordingContext();
  const pen = pathPen();
  for (const to of stops) drawPath(ctx, thetas, to, frame, dashed, pen);
  return calls;
}

const coordinate = fc.oneof(
  fc.double({ min: -2.5, max: 2.5, noNaN: true }),
  fc.constantFrom(1e9, -1e12, 1e200, Number.NaN, Number.POSITIVE_INFINITY),
);
const paths = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 })
  .map((points) => Float64Array.from(points.flat()));

describe('drawPath', () => {
  it('draws from point to point, in pixels', () => {
    const segments = segmentsOf(record(Float64Array.of(0, 0, 1, 0, 1, 0.5), [2]), dashed.dashLength);
    expect(segments.map(({ from, to }) => [...from, ...to])).toEqual([
      [200, 100, 300, 100],
      [300, 100, 300, 50],
    ]);
  });

  it('is the same drawn bit by bit as at once, dashes included', () => {
    fc.assert(
      fc.property(paths, fc.array(fc.nat(39), { maxLength: 10 }), (thetas, cuts) => {
        const last = thetas.length / 2 - 1;
        const stops = [...cuts.filter((cut) => cut < last).sort((a, b) => a - b), last];
        const whole = segmentsOf(record(thetas, [last]), dashed.dashLength);
        const parts = segmentsOf(record(thetas, stops), dashed.dashLength);
        expect(parts).toHaveLength(whole.length);
        for (const [i, segment] of whole.entries()) {
          expect(parts[i]?.from).toEqual(segment.from);
          expect(parts[i]?.to).toEqual(segment.to);
          const shift = Math.abs((parts[i]?.phase ?? Number.NaN) - segment.phase);
          expect(Math.min(shift, Math.abs(shift - dashed.dashLength))).toBeLessThan(1e-2);
        }
      }),
    );
  });

  it('puts dots on the same steps, bit by bit or at once', () => {
    const thetas = Float64Array.from({ length: 80 }, (_, i) => Math.sin(i * i));
    const dots = (stops: number[]) => record(thetas, stops).filter(([name]) => name === 'arc');
    expect(dots([39]).length).toBeGreaterThan(20);
    expect(dots([0, 1, 2, 17, 39])).toEqual(dots([39]));
  });

  it('draws nothing twice', () => {
    const { ctx, calls } = recordingContext();
    const pen = pathPen();
    drawPath(ctx, Float64Array.of(0, 0, 1, 0), 1, frame, dashed, pen);
    const before = calls.length;
    drawPath(ctx, Float64Array.of(0, 0, 1, 0), 1, frame, dashed, pen);
    expect(calls).toHaveLength(before);
    resetPen(pen);
    drawPath(ctx, Float64Array.of(0, 0, 1, 0), 1, frame, dashed, pen);
    expect(calls).toHaveLength(2 * before);
  });

  it('leaves out points, but none that is further from the line than the thinning says', () => {
    const points = 4000;
    const thetas = new Float64Array(2 * points);
    for (let k = 0; k < points; k++) {
      const radius = 0.9 * Math.exp(-k / 500);
      thetas[2 * k] = radius * Math.cos(k / 20);
      thetas[2 * k + 1] = radius * Math.sin(k / 20);
    }
    const segments = segmentsOf(record(thetas, [points - 1]), dashed.dashLength);
    expect(segments.length).toBeLessThan(points * 0.9);
    for (let k = 0; k < points; k++) {
      const x = frame.x(thetas[2 * k]!);
      const y = frame.y(thetas[2 * k + 1]!);
      let nearest = Number.POSITIVE_INFINITY;
      for (const { to, from } of segments) {
        nearest = Math.min(nearest, Math.hypot(to[0] - x, to[1] - y), Math.hypot(from[0] - x, from[1] - y));
      }
      expect(nearest).toBeLessThanOrEqual(THINNING + 1e-9);
    }
  });

  it('cuts huge segments outside the panel and leaves the visible part alone', () => {
    const calls = record(Float64Array.of(0, 0, 1e12, 5e11, -1, 0.5), [2]);
    const segments = segmentsOf(calls, dashed.dashLength);
    expect(segments).toHaveLength(2);
    for (const { from, to } of segments) {
      for (const value of [...from, ...to]) expect(Math.abs(value)).toBeLessThan(500);
    }
    // The first goes up to the right with slope ½ from (200, 100).
    const [first] = segments;
    expect(first!.from).toEqual([200, 100]);
    expect((first!.to[0] - 200) / (100 - first!.to[1])).toBeCloseTo(2, 9);
    expect(first!.to[0] > 400 || first!.to[1] < 0).toBe(true);
    expect(segments[1]!.to).toEqual([100, 50]);
  });

  it('draws nothing of a path that is out of view', () => {
    expect(
      record(Float64Array.of(10, 10, 11, 10, 1e9, 10), [2]).filter(([name]) => name === 'stroke'),
    ).toEqual([]);
  });

  it('breaks at points that are not finite', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const thetas = Float64Array.of(0, 0, 0.5, 0, bad, 0, 0, 0.5, 0.5, 0.5);
      const segments = segmentsOf(record(thetas, [4]), dashed.dashLength);
      expect(segments.map(({ from, to }) => [...from, ...to])).toEqual([
        [200, 100, 250, 100],
        [200, 50, 250, 50],
      ]);
    }
  });

  it('puts casings below on its own layer, and before the line on a shared one', () => {
    const thetas = Float64Array.of(0, 0, 1, 0);
    const own = recordingContext();
    drawPath(own.ctx, thetas, 1, frame, dashed, pathPen());
    expect(own.of('globalCompositeOperation')[0]).toEqual(['destination-over']);
    expect(own.ctx.globalCompositeOperation).toBe('source-over');
    const shared = recordingContext();
    drawPath(shared.ctx, thetas, 1, frame, dashed, pathPen(false));
    expect(shared.of('globalCompositeOperation').flat()).not.toContain('destination-over');
    const colors = shared.of('strokeStyle').flat();
    expect(colors.indexOf(dashed.casing)).toBeLessThan(colors.indexOf(dashed.color));
  });

  it('dots steps that are long enough to be seen, and no others', () => {
    const short = 0.9 * dashed.dotRadius * frame.unitsPerPixel;
    const { ctx, of } = recordingContext();
    drawPath(ctx, Float64Array.of(0, 0, short, 0, 2 * short, 0, 1, 0, 1, 0.5), 4, frame, dashed, pathPen());
    expect(of('arc').map(([x, y]) => [x, y])).toEqual([
      [300, 100],
      [300, 50],
    ]);
  });
});
