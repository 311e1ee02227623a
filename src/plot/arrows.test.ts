import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrowStyle,
  drawArrow,
  drawLookahead,
  drawRates,
  drawVector,
  gradientScale,
  roundScale,
} from './arrows';
import { fitView } from './frame';
import { recordingContext } from './testing';
import { plotThemes } from './theme';

const style = arrowStyle('#123456', plotThemes.light);
const frame = fitView({ x: [-2, 2], y: [-1, 1] }, 400, 200);

describe('drawArrow', () => {
  it('starts and ends exactly where it says', () => {
    const { ctx, of } = recordingContext();
    drawArrow(ctx, 10, 20, 110, 20, style);
    // Casing and arrow each have a shaft, from the start, and a head, from the tip.
    expect(of('moveTo')).toEqual([
      [10, 20],
      [110, 20],
      [10, 20],
      [110, 20],
    ]);
    expect(of('fillStyle').at(-1)).toEqual(['#123456']);
  });

  it('draws nothing without a length', () => {
    const { ctx, calls } = recordingContext();
    drawArrow(ctx, 10, 20, 10, 20, style);
    drawArrow(ctx, 10, 20, Number.NaN, 20, style);
    drawArrow(ctx, 10, 20, Number.POSITIVE_INFINITY, 20, style);
    expect(calls).toEqual([]);
  });

  it('cuts what a rasteriser could not take', () => {
    const { ctx, of } = recordingContext();
    drawArrow(ctx, 10, 20, 1e15, 20, style);
    for (const [x, y] of [...of('moveTo'), ...of('lineTo')]) {
      expect(Math.abs(x as number)).toBeLessThanOrEqual(20_000);
      expect(Math.abs((y as number) - 20)).toBeLessThan(20);
    }
  });
});

describe('drawVector', () => {
  it('leads from θ to θ + v, in true units', () => {
    const { ctx, of } = recordingContext();
    drawVector(ctx, frame, 0.5, 0.25, -1, 0.5, style);
    expect(of('moveTo')[0]).toEqual([frame.x(0.5), frame.y(0.25)]);
    expect(of('moveTo')[1]).toEqual([frame.x(-0.5), frame.y(0.75)]);
  });

  it('is scaled by k and by nothing else', () => {
    const { ctx, of } = recordingContext();
    drawVector(ctx, frame, 0, 0, 1000, 0, style, -0.001);
    expect(of('moveTo')[1]).toEqual([frame.x(-1), frame.y(0)]);
  });
});

describe('gradientScale', () => {
  it('is a round number that makes the arrow 32 to 80 pixels long', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (norm) => {
        const k = gradientScale(norm, frame);
        const pixels = (k * norm) / frame.unitsPerPixel;
        expect(pixels).toBeGreaterThanOrEqual(31.99);
        expect(pixels).toBeLessThanOrEqual(80.01);
        expect(['1', '2', '5']).toContain(k.toExponential().split('e')[0]);
      }),
    );
  });

  it('is 0 where there is no gradient or it is not finite', () => {
    for (const norm of [0, Number.NaN, Number.POSITIVE_INFINITY]) expect(gradientScale(norm, frame)).toBe(0);
  });

  it('rounds down', () => {
    expect([0.99, 1, 1.99, 2, 4.9, 5, 9.9, 0.03].map(roundScale)).toEqual([0.5, 1, 1, 2, 2, 5, 5, 0.02]);
  });
});

describe('drawLookahead', () => {
  it('leads from θ to a hollow mark at the probe, and from there along −k·g', () => {
    const { ctx, of } = recordingContext();
    drawLookahead(ctx, frame, [0, 0], [0.5, 0.5], [0, 10], 0.05, style);
    expect(of('moveTo')[0]).toEqual([200, 100]);
    expect(of('lineTo')[0]).toEqual([250, 50]);
    expect(of('moveTo')[2]).toEqual([250, 100]);
    expect(of('arc')[0]?.slice(0, 2)).toEqual([250, 50]);
  });
});

describe('drawRates', () => {
  it('draws semi-axes of k times the rates, and returns k', () => {
    const { ctx, of } = recordingContext();
    const k = drawRates(ctx, 50, 60, 0.02, 0.005, style);
    expect(k).toBe(2000);
    expect(of('ellipse')).toEqual([[50, 60, 40, 10, 0, 0, 2 * Math.PI]]);
  });

  it('draws nothing for rates that are not finite and positive', () => {
    const { ctx, calls } = recordingContext();
    for (const rate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(drawRates(ctx, 0, 0, rate, 1, style)).toBe(0);
    }
    expect(calls).toEqual([]);
  });
});
