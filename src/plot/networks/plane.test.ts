import { describe, expect, it } from 'vitest';
import { recordingContext } from '../testing';
import { fieldGrid, type PointData, planeOf, traceLines } from './plane';

const points: PointData = {
  features: 2,
  classes: 2,
  count: 2,
  trainCount: 1,
  inputs: Float32Array.of(-1, 2, 3, -4),
  targets: Float32Array.of(0, 1),
  domain: [
    [-6, 6],
    [-3, 3],
  ],
};
const curve: PointData = {
  ...points,
  features: 1,
  classes: 0,
  inputs: Float32Array.of(-1, 3),
  targets: Float32Array.of(-2, 8),
  domain: [[-6, 6]],
};

describe('planeOf', () => {
  it('shows the domain of two features with equal units', () => {
    const plane = planeOf(points, 300, 200);
    expect(plane.visible.x).toEqual([-6, 6]);
    expect(plane.x(1) - plane.x(0)).toBeCloseTo(plane.y(0) - plane.y(1), 9);
  });

  it('shows every value of one feature, with room above and below', () => {
    const plane = planeOf(curve, 300, 200);
    expect(plane.visible.x).toEqual([-6, 6]);
    expect(plane.y(8)).toBeGreaterThan(10);
    expect(plane.y(-2)).toBeLessThan(190);
    expect(plane.y(8)).toBeLessThan(plane.y(-2));
  });

  it('refuses data without a plane', () => {
    expect(() => planeOf({ ...points, features: 784, domain: [] }, 300, 200)).toThrow(RangeError);
  });
});

describe('fieldGrid', () => {
  it('covers the plane and one cell more on each side, in cells that are about square', () => {
    const plane = planeOf(points, 300, 200);
    const { x, y, columns, rows } = fieldGrid(plane, 2, 2400);
    const cell = (x[1] - x[0]) / columns;
    expect(x[0]).toBeCloseTo(plane.visible.x[0] - cell, 9);
    expect(y[1] - plane.visible.y[1]).toBeCloseTo((y[1] - y[0]) / rows, 9);
    expect((y[1] - y[0]) / rows).toBeCloseTo(cell, 1);
    expect((columns - 2) * (rows - 2)).toBeGreaterThan(2200);
    expect((columns - 2) * (rows - 2)).toBeLessThan(2600);
  });

  it('is one row for one feature', () => {
    expect(fieldGrid(planeOf(curve, 300, 200), 1, 2500)).toMatchObject({ rows: 1, columns: 100, x: [-6, 6] });
  });
});

it('traceLines puts points of the plane where the axes have them', () => {
  const plane = planeOf(points, 300, 200);
  const { ctx, of } = recordingContext();
  traceLines(ctx, [Float64Array.of(-6, 0, 6, 1)], plane);
  expect(of('moveTo')).toEqual([[0, 100]]);
  expect(of('lineTo')).toEqual([[300, plane.y(1)]]);
});
