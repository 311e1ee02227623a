import { describe, expect, it } from 'vitest';
import { recordingContext } from '../testing';
import { plotThemes } from '../theme';
import { strokeLine, traceFit } from './fit';
import { planeOf } from './plane';

const plane = planeOf(
  {
    features: 1,
    classes: 0,
    count: 2,
    trainCount: 2,
    inputs: Float32Array.of(0, 1),
    targets: Float32Array.of(-1, 1),
    domain: [[0, 4]],
  },
  400,
  100,
);
const line = (values: number[]) => ({
  values: Float32Array.from(values),
  columns: values.length,
  rows: 1,
  outputs: 1,
  x: [0, 4] as const,
  y: [0, 1] as const,
});

describe('traceFit', () => {
  it('passes through what the network says at the centre of each cell', () => {
    const { ctx, of } = recordingContext();
    traceFit(ctx, line([0, 1, -1, 0.5]), 0, plane);
    expect(of('moveTo')).toEqual([[50, plane.y(0)]]);
    expect(of('lineTo')).toEqual([
      [150, plane.y(1)],
      [250, plane.y(-1)],
      [350, plane.y(0.5)],
    ]);
  });

  it('is cut where it leaves the plane, on its way, and goes on where it comes back', () => {
    const { ctx, of } = recordingContext();
    traceFit(ctx, line([0, 10, 0, 0]), 0, plane);
    const [leaves] = of('lineTo') as [number, number][];
    expect(leaves![1]).toBeCloseTo(0, 9);
    expect(leaves![0]).toBeGreaterThan(50);
    expect(leaves![0]).toBeLessThan(150);
    expect(of('moveTo')).toHaveLength(2);
  });

  it('breaks where there is no number', () => {
    const { ctx, of } = recordingContext();
    traceFit(ctx, line([0, 0, Number.NaN, 0, 0]), 0, plane);
    expect(of('moveTo')).toHaveLength(2);
    expect(of('lineTo')).toHaveLength(2);
  });
});

it('strokeLine draws a casing and then the dashes, and leaves none behind', () => {
  const { ctx, of, calls } = recordingContext();
  strokeLine(ctx, { color: '#123456', width: 2, dash: [4, 3] }, plotThemes.light);
  expect(of('stroke')).toHaveLength(2);
  expect(of('setLineDash')).toEqual([[[]], [[4, 3]], [[]]]);
  expect(calls).toContainEqual(['strokeStyle', '#123456']);
});
