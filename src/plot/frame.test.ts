import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitView, panView, zoomView } from './frame';
import type { View } from './types';

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
const size = fc.double({ min: 0.01, max: 100, noNaN: true });
const views = fc
  .record({ x: coordinate, y: coordinate, width: size, height: size })
  .map(({ x, y, width, height }): View => ({ x: [x, x + width], y: [y, y + height] }));
const pixels = fc.integer({ min: 20, max: 2000 });

describe('fitView', () => {
  it('shows the whole view with equal units, for any view and panel', () => {
    fc.assert(
      fc.property(views, pixels, pixels, (view, width, height) => {
        const { x, y, visible, unitsPerPixel } = fitView(view, width, height);
        const slack = 1e-9 * (1 + Math.abs(view.x[0]) + Math.abs(view.y[0]));
        expect(visible.x[0]).toBeLessThanOrEqual(view.x[0] + slack);
        expect(visible.x[1]).toBeGreaterThanOrEqual(view.x[1] - slack);
        expect(visible.y[0]).toBeLessThanOrEqual(view.y[0] + slack);
        expect(visible.y[1]).toBeGreaterThanOrEqual(view.y[1] - slack);
        const one = 10 * unitsPerPixel;
        expect(x(view.x[0] + one) - x(view.x[0])).toBeCloseTo(10, 5);
        expect(y(view.y[0]) - y(view.y[0] + one)).toBeCloseTo(10, 5);
      }),
    );
  });

  it('touches the view on one axis and centres it on the other', () => {
    const { visible, unitsPerPixel } = fitView({ x: [0, 2], y: [1, 2] }, 400, 400);
    expect(unitsPerPixel).toBe(0.005);
    expect(visible).toEqual({ x: [0, 2], y: [0.5, 2.5] });
  });

  it('puts larger y further up', () => {
    const { x, y } = fitView({ x: [0, 1], y: [0, 1] }, 100, 100);
    expect([x(0), y(0), x(1), y(1)]).toEqual([0, 100, 100, 0]);
  });

  it('refuses what has no area', () => {
    expect(() => fitView({ x: [0, 0], y: [0, 1] }, 100, 100)).toThrow(RangeError);
    expect(() => fitView({ x: [0, 1], y: [0, Number.NaN] }, 100, 100)).toThrow(RangeError);
    expect(() => fitView({ x: [0, 1], y: [0, 1] }, 0, 100)).toThrow(RangeError);
  });
});

describe('zoomView and panView', () => {
  it('zooms about a point that stays', () => {
    expect(zoomView({ x: [0, 4], y: [0, 8] }, 2, [1, 8])).toEqual({ x: [0.5, 2.5], y: [4, 8] });
  });

  it('undoes itself', () => {
    const view: View = { x: [-1, 3], y: [0, 1] };
    expect(zoomView(zoomView(view, 4, [0.5, 0.25]), 1 / 4, [0.5, 0.25])).toEqual(view);
    expect(panView(panView(view, 2, -1), -2, 1)).toEqual(view);
  });

  it('pans in units of the plane', () => {
    expect(panView({ x: [0, 1], y: [0, 1] }, 2, -3)).toEqual({ x: [2, 3], y: [-3, -2] });
  });
});
