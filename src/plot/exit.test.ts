import { describe, expect, it } from 'vitest';
import { drawExit, exitOf } from './exit';
import { fitView } from './frame';
import { optimizerStyle } from './style';
import { recordingContext } from './testing';
import { plotThemes } from './theme';

const frame = fitView({ x: [-2, 2], y: [-1, 1] }, 400, 200);

describe('exitOf', () => {
  it('is null while the head is inside', () => {
    expect(exitOf(Float64Array.of(0, 0, 1, 0.5), 1, frame)).toBeNull();
    expect(exitOf(Float64Array.of(5, 5, 1, 0.5), 1, frame)).toBeNull();
  });

  it('is where the path crosses the edge, in its direction', () => {
    const exit = exitOf(Float64Array.of(0, 0, 1, 0, 3, 0, 9, 9), 3, frame);
    expect(exit).toEqual({ x: 400, y: 100, angle: 0 });
    const up = exitOf(Float64Array.of(0, 0, 0, 4), 1, frame);
    expect(up).toEqual({ x: 200, y: 0, angle: -Math.PI / 2 });
  });

  it('counts only points up to the cursor', () => {
    expect(exitOf(Float64Array.of(0, 0, 1, 0, 3, 0), 1, frame)).toBeNull();
  });

  it('sees a step that crosses the whole panel', () => {
    const exit = exitOf(Float64Array.of(-9, 0.5, 9, 0.5), 1, frame);
    expect(exit).toEqual({ x: 400, y: 50, angle: 0 });
  });

  it('points to a head whose path was never inside', () => {
    const exit = exitOf(Float64Array.of(0, 30, 0, 50), 1, frame);
    expect(exit?.x).toBeCloseTo(200, 9);
    expect(exit?.y).toBeCloseTo(0, 9);
    expect(exit?.angle).toBeCloseTo(-Math.PI / 2, 9);
  });

  it('takes the last finite point for the head', () => {
    expect(exitOf(Float64Array.of(0, 0, 3, 0, Number.NaN, 0), 2, frame)).toEqual({
      x: 400,
      y: 100,
      angle: 0,
    });
    expect(exitOf(Float64Array.of(0, 0, 1, 0, Number.POSITIVE_INFINITY, 0), 2, frame)).toBeNull();
    expect(exitOf(Float64Array.of(Number.NaN, 0), 0, frame)).toBeNull();
  });

  it('copes with a head at 1e12', () => {
    const exit = exitOf(Float64Array.of(0, 0, 1e12, 2.5e11), 1, frame);
    expect(exit?.x).toBeCloseTo(400, 6);
    expect(exit?.y).toBeCloseTo(50, 6);
  });
});

describe('drawExit', () => {
  it('keeps the arrow inside the panel', () => {
    const { ctx, of } = recordingContext();
    drawExit(ctx, { x: 400, y: 100, angle: 0 }, optimizerStyle(0, plotThemes.projector));
    const xs = [...of('moveTo'), ...of('lineTo')].map(([x]) => x as number);
    expect(Math.max(...xs)).toBeLessThanOrEqual(400);
    expect(Math.min(...xs)).toBeLessThan(390);
  });
});
