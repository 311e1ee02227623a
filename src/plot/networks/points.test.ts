import { describe, expect, it } from 'vitest';
import type { DrawContext } from '../context';
import { recordingContext } from '../testing';
import { plotThemes } from '../theme';
import { type PointData, planeOf } from './plane';
import { classStyle, drawLegendPoint, drawPoints, pointRadius } from './points';

const theme = plotThemes.light;
const data: PointData = {
  features: 2,
  classes: 2,
  count: 4,
  trainCount: 2,
  inputs: Float32Array.of(-1, 1, 2, 1, -3, -1, 4, -1),
  targets: Float32Array.of(0, 1, 0, 1),
  domain: [
    [-6, 6],
    [-6, 6],
  ],
};

/** The colours that were filled and stroked. */
function inks(calls: readonly (readonly unknown[])[], verb: 'fill' | 'stroke'): unknown[] {
  let color: unknown;
  const used: unknown[] = [];
  for (const [name, value] of calls) {
    if (name === `${verb}Style`) color = value;
    if (name === verb) used.push(color);
  }
  return used;
}

describe('drawPoints', () => {
  it('fills training points and outlines test points, each in the colour and shape of its class', () => {
    const { ctx, calls, of } = recordingContext();
    const plane = planeOf(data, 120, 120);
    drawPoints(ctx, data, plane, theme);
    const [first, second] = [classStyle(0, theme), classStyle(1, theme)];
    expect(inks(calls, 'fill')).toEqual([first.color, second.color]);
    expect(inks(calls, 'stroke')).toEqual([
      theme.halo,
      first.color,
      theme.halo,
      theme.halo,
      second.color,
      theme.halo,
    ]);
    // Class 0 is round: its test point and its training point, at their places.
    expect(of('arc').map(([x, y]) => [x, y])).toEqual([
      [plane.x(-3), plane.y(-1)],
      [plane.x(-1), plane.y(1)],
    ]);
  });

  it('gives the points of a regression the shade of their value', () => {
    const { ctx, calls } = recordingContext();
    const values = { ...data, classes: 0, trainCount: 4, targets: Float32Array.of(0, 10, 10, 0) };
    drawPoints(ctx, values, planeOf(values, 120, 120), theme);
    const fills = inks(calls, 'fill');
    expect(fills).toHaveLength(4);
    expect(fills[0]).toBe(fills[3]);
    expect(fills[1]).toBe(fills[2]);
    expect(fills[0]).not.toBe(fills[1]);
  });

  it('tells training from test points of a regression by shape and outline, however well a network fits', () => {
    const { ctx, calls, of } = recordingContext();
    const values = { ...data, classes: 0 };
    const plane = planeOf(values, 120, 120);
    drawPoints(ctx, values, plane, theme);
    // Test points first, under the others: diamonds, of four corners; then discs.
    expect(of('closePath')).toHaveLength(2);
    expect(of('arc').map(([x, y]) => [x, y])).toEqual([
      [plane.x(2), plane.y(1)],
      [plane.x(-1), plane.y(1)],
    ]);
    const [test, , trained] = of('lineWidth').map(([width]) => Number(width));
    expect(trained).toBeGreaterThan(1.5 * test!);
    expect(new Set(inks(calls, 'stroke'))).toEqual(new Set([theme.text]));
  });

  it('draws the value of one feature as its height', () => {
    const { ctx, of } = recordingContext();
    const curve: PointData = {
      ...data,
      features: 1,
      classes: 0,
      inputs: Float32Array.of(0, 1, 2, 3),
      targets: Float32Array.of(5, 6, 7, 8),
      domain: [[-6, 6]],
    };
    const plane = planeOf(curve, 120, 120);
    drawPoints(ctx, curve, plane, theme);
    expect(of('arc').map(([x, y]) => [x, y])).toEqual(
      [2, 3, 0, 1].map((row) => [plane.x(row), plane.y(5 + row)]),
    );
  });
});

describe('drawLegendPoint', () => {
  const surface = { ...data, classes: 0 };
  const curve = { ...surface, features: 1, domain: [[-6, 6]] as const };

  /** What was drawn for points of that radius: shapes, colours but for a value's shade, widths of lines. */
  function look(radius: number, draw: (ctx: DrawContext) => void): string {
    const { ctx, calls } = recordingContext();
    draw(ctx);
    const written = calls.map(([name, value]) => {
      if (name === 'lineWidth') return `${name} ${(Number(value) / radius).toFixed(3)}`;
      const color = name === 'strokeStyle' || (name === 'fillStyle' && !String(value).startsWith('rgb'));
      return color ? `${name} ${value}` : name;
    });
    return written.slice(written.indexOf('moveTo')).join(', ');
  }

  it.each([
    ['classes', data, 0],
    ['values over a plane', surface, null],
    ['values over a line', curve, null],
  ])('draws the points of %s as they are in the plot', (_, of, label) => {
    const plane = planeOf(data, 120, 120);
    for (const trained of [true, false]) {
      const one = { ...of, count: 1, trainCount: trained ? 1 : 0, targets: Float32Array.of(0) };
      const plotted = look(pointRadius(1, plane, theme), (ctx) => drawPoints(ctx, one, plane, theme));
      const spot = { x: 10, y: 10, radius: 7 };
      const shown = look(7, (ctx) => drawLegendPoint(ctx, one, label, trained, spot, theme));
      expect(shown).toMatch(trained ? /fill/ : /stroke/);
      expect(plotted.startsWith(shown)).toBe(true);
    }
  });
});

it('sixteen classes have sixteen marks', () => {
  const marks = Array.from({ length: 16 }, (_, index) => JSON.stringify(classStyle(index, theme)));
  expect(new Set(marks).size).toBe(16);
});

it('points are smaller where there are many for the room, and larger for a projector', () => {
  const [small, large] = [planeOf(data, 200, 150), planeOf(data, 800, 600)];
  expect(pointRadius(2000, small, theme)).toBeLessThan(pointRadius(100, small, theme));
  expect(pointRadius(500, small, theme)).toBeLessThan(pointRadius(500, large, theme));
  expect(pointRadius(100, small, plotThemes.projector)).toBeGreaterThan(pointRadius(100, small, theme));
});
