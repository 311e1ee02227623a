import { describe, expect, it } from 'vitest';
import { fitView } from './frame';
import { drawChange, drawHead, drawMaxima, drawMinima, drawSaddles, drawStart } from './markers';
import { optimizerStyle } from './style';
import { recordingContext } from './testing';
import { plotThemes } from './theme';

const frame = fitView({ x: [-2, 2], y: [-1, 1] }, 400, 200);
const theme = plotThemes.light;

/** The middle of all corners drawn. */
function centre(points: readonly (readonly unknown[])[]): [number, number] {
  const sum = (axis: 0 | 1) =>
    points.reduce((total, point) => total + (point[axis] as number), 0) / points.length;
  return [sum(0), sum(1)];
}

describe('marks of the surface', () => {
  it('puts a star at a global minimum and a ring at a local one', () => {
    const { ctx, of } = recordingContext();
    drawMinima(ctx, [{ at: [1, 0.5], global: true }], frame, theme);
    const corners = [...of('moveTo'), ...of('lineTo')];
    expect(corners).toHaveLength(10);
    expect(centre(corners)[0]).toBeCloseTo(300, 6);
    expect(centre(corners)[1]).toBeCloseTo(50, 6);
    const ring = recordingContext();
    drawMinima(ring.ctx, [{ at: [1, 0.5], global: false }], frame, theme);
    expect(ring.of('arc')[0]?.slice(0, 2)).toEqual([300, 50]);
    expect(ring.of('fill')).toEqual([]);
  });

  it('marks saddles and maxima at their places', () => {
    const saddle = recordingContext();
    drawSaddles(saddle.ctx, [{ at: [-1, 0] }], frame, theme);
    expect(centre([...saddle.of('moveTo'), ...saddle.of('lineTo')])).toEqual([100, 100]);
    const maximum = recordingContext();
    drawMaxima(maximum.ctx, [{ at: [0, 0] }], frame, theme);
    expect([...maximum.of('moveTo'), ...maximum.of('lineTo')]).toHaveLength(3);
  });

  it('leaves out what is not in view', () => {
    const { ctx, calls } = recordingContext();
    drawMinima(ctx, [{ at: [3, 0], global: true }], frame, theme);
    drawSaddles(ctx, [{ at: [0, 2] }], frame, theme);
    drawMaxima(ctx, [{ at: [-9, 0] }], frame, theme);
    expect(calls).toEqual([]);
  });
});

describe('marks of a run', () => {
  it('draws a start, a head and a change where they are', () => {
    const { ctx, of } = recordingContext();
    drawStart(ctx, 10, 20, theme);
    drawHead(ctx, 30, 40, optimizerStyle(0, theme));
    expect(of('arc').map(([x, y]) => [x, y])).toEqual([
      [10, 20],
      [10, 20],
      [30, 40],
    ]);
  });

  it('tells a head, filled in its colour, from a change, hollow', () => {
    for (let index = 0; index < 6; index++) {
      const style = optimizerStyle(index, theme);
      const head = recordingContext();
      drawHead(head.ctx, 0, 0, style);
      expect(head.of('fillStyle')).toEqual([[style.color]]);
      const change = recordingContext();
      drawChange(change.ctx, 0, 0, style);
      expect(change.of('fillStyle')).toEqual([[style.casing]]);
      expect(change.of('strokeStyle').at(-1)).toEqual([style.color]);
    }
  });

  it('has a shape of its own for each optimizer', () => {
    const shapes = [0, 1, 2, 3, 4, 5].map((index) => {
      const { ctx, of } = recordingContext();
      drawHead(ctx, 0, 0, optimizerStyle(index, theme));
      return JSON.stringify([of('moveTo'), of('lineTo')]);
    });
    expect(new Set(shapes).size).toBe(6);
  });
});
