import { describe, expect, it } from 'vitest';
import { contourBands, drawBands, drawContourLines } from './contours';
import { fitView } from './frame';
import { gridShape, sampleGrid } from './grid';
import type { Levels } from './levels';
import { recordingContext } from './testing';
import { plotThemes } from './theme';

const frame = fitView({ x: [-2, 2], y: [-1, 1] }, 400, 200);
const columns = 102;
const rows = 52;
/** Pixels a cell is wide and high. */
const cell = 4;

function at(...values: number[]): Levels {
  return { values, tones: values.map((_, i) => (i + 1) / 10), spacing: 0.1, extent: [0, 1] };
}

/** The points of all rings, in pixels, that lie inside the panel. */
function insidePoints(value: (x: number, y: number) => number, level: number): [number, number][] {
  const [band] = contourBands(sampleGrid(value, frame, columns, rows), at(level), frame).bands;
  const points: [number, number][] = [];
  for (const ring of band?.rings ?? []) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (x >= 0 && x <= frame.width && y >= 0 && y <= frame.height) points.push([x, y]);
    }
  }
  return points;
}

describe('contourBands', () => {
  it('puts the line x = c at the pixel of c', () => {
    for (const c of [-1.9, -0.123, 0, 0.77, 1.99]) {
      const points = insidePoints((x) => x, c);
      expect(points.length).toBeGreaterThanOrEqual(50);
      for (const [x] of points) expect(x).toBeCloseTo(frame.x(c), 6);
    }
  });

  it('puts the line y = c at the pixel of c', () => {
    for (const c of [-0.95, 0, 0.31]) {
      const points = insidePoints((_, y) => y, c);
      expect(points.length).toBeGreaterThanOrEqual(100);
      for (const [, y] of points) expect(y).toBeCloseTo(frame.y(c), 6);
    }
  });

  it('passes through points that have the value, to a hundredth of a cell', () => {
    const points = insidePoints((x, y) => x * x + y * y, 0.5);
    expect(points.length).toBeGreaterThan(100);
    for (const [x, y] of points) {
      const radius = Math.hypot(frame.x.invert(x), frame.y.invert(y)) / frame.unitsPerPixel;
      expect(Math.abs(radius - Math.sqrt(0.5) / frame.unitsPerPixel)).toBeLessThan(0.01 * cell);
    }
  });

  it('has a hole where the surface dips', () => {
    const [band] = contourBands(
      sampleGrid((x, y) => x * x + y * y, frame, columns, rows),
      at(0.25),
      frame,
    ).bands;
    expect(band?.rings).toHaveLength(2);
  });

  it('closes its polygons outside the panel', () => {
    const [band] = contourBands(
      sampleGrid(() => 1, frame, columns, rows),
      at(0),
      frame,
    ).bands;
    const [ring] = band?.rings ?? [];
    expect(ring).toBeDefined();
    for (let i = 0; i < ring!.length; i += 2) {
      const [x, y] = [ring![i]!, ring![i + 1]!];
      expect(x <= -cell / 2 || x >= 400 + cell / 2 || y <= -cell / 2 || y >= 200 + cell / 2).toBe(true);
    }
  });

  it('takes values that are huge, infinite or no number', () => {
    const value = (x: number, y: number) =>
      x > 1 ? Number.NaN : x > 0.5 ? Number.POSITIVE_INFINITY : 1e280 * x * y;
    const { bands } = contourBands(sampleGrid(value, frame, columns, rows), at(-1e279, 0, 1e279), frame);
    for (const { rings } of bands) {
      expect(rings.length).toBeGreaterThan(0);
      for (const ring of rings) expect(ring.every(Number.isFinite)).toBe(true);
    }
    // What is no number counts as highest: the right edge belongs to every band.
    for (const { rings } of bands)
      expect(Math.max(...rings.map((ring) => Math.max(...ring)))).toBeGreaterThan(400);
  });
});

describe('sampleGrid', () => {
  it('samples at the pixels where the contours are placed', () => {
    const { values } = sampleGrid((x) => x, frame, columns, rows);
    for (const column of [0, 1, 50, 101]) {
      expect(values[column]).toBeCloseTo(frame.x.invert((column + 0.5 - 1) * cell), 12);
    }
  });

  it('has square cells and about as many as asked for', () => {
    const shape = gridShape(frame, 5000);
    expect(shape).toEqual({ columns: 102, rows: 52 });
  });
});

describe('drawing contours', () => {
  const bands = contourBands(
    sampleGrid((x) => x, frame, columns, rows),
    at(-1, 0, 1),
    frame,
  );

  it('fills the panel and each band over it, in the theme’s colours', () => {
    const { ctx, of } = recordingContext();
    drawBands(ctx, bands, plotThemes.light);
    expect(of('rect')).toEqual([[0, 0, 400, 200]]);
    expect(of('fill')).toHaveLength(4);
    expect(new Set(of('fillStyle').map(([color]) => color)).size).toBe(4);
  });

  it('strokes a line for each level', () => {
    const { ctx, of } = recordingContext();
    drawContourLines(ctx, bands, plotThemes.dark);
    expect(of('stroke')).toHaveLength(3);
    expect(of('fill')).toHaveLength(0);
  });
});
