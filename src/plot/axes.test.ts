import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawAxes } from './axes';
import { fitView } from './frame';
import { recordingContext } from './testing';
import { plotThemes } from './theme';

describe('drawAxes', () => {
  it.each([
    [1080, 640],
    [360, 300],
    [150, 120],
  ])('labels ticks at their pixels, none on another, in %i × %i', (width, height) => {
    for (const theme of Object.values(plotThemes)) {
      const frame = fitView({ x: [-2, 2], y: [-1, 3] }, width, height);
      const { ctx, of } = recordingContext();
      drawAxes(ctx, frame, theme, (value) => `${value}`);
      const labels = of('fillText') as readonly (readonly [string, number, number])[];
      const along = labels.filter(([text, x]) => Math.abs(frame.x(Number(text)) - x) < 1e-6);
      const up = labels.filter(([text, , y]) => Math.abs(frame.y(Number(text)) - y) < 1e-6);
      expect(along.length + up.length).toBeGreaterThanOrEqual(labels.length);
      expect(along.length).toBeGreaterThanOrEqual(1);
      for (let i = 1; i < along.length; i++)
        expect(along[i]![1] - along[i - 1]![1]).toBeGreaterThan(2.5 * theme.fontSize);
      for (let i = 1; i < up.length; i++)
        expect(up[i - 1]![2] - up[i]![2]).toBeGreaterThan(1.5 * theme.fontSize);
    }
  });

  it.each([
    [266, 143],
    [270, 170],
    [190, 110],
  ])('has two labels at least on each axis, whatever the view: %i × %i', (width, height) => {
    const bound = fc.double({ min: -10, max: 10, noNaN: true });
    const extent = fc.double({ min: -6, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        bound,
        bound,
        extent,
        fc.constantFrom(...Object.values(plotThemes)),
        (x, y, size, theme) => {
          const frame = fitView({ x: [x, x + 10 ** size], y: [y, y + 10 ** size] }, width, height);
          const { ctx, of } = recordingContext();
          drawAxes(ctx, frame, theme, () => '0.5');
          const labels = of('fillText') as readonly (readonly [string, number, number])[];
          const bottom = Math.max(...labels.map(([, , at]) => at));
          const along = labels.filter(([, , at]) => at === bottom);
          expect(along.length).toBeGreaterThanOrEqual(2);
          expect(labels.length - along.length).toBeGreaterThanOrEqual(2);
        },
      ),
    );
  });

  it('leaves out labels that would stand on others, however long they are', () => {
    const { ctx, of } = recordingContext();
    const frame = fitView({ x: [1, 1 + 1e-9], y: [0, 1e-9] }, 1080, 640);
    drawAxes(ctx, frame, plotThemes.light, (value) => value.toFixed(15));
    const along = of('fillText').filter(([text]) => (text as string).startsWith('1')) as [string, number][];
    expect(along.length).toBeGreaterThan(2);
    for (let i = 1; i < along.length; i++) {
      expect(along[i]![1] - along[i - 1]![1]).toBeGreaterThan(0.6 * 17 * plotThemes.light.fontSize);
    }
  });

  it('writes numbers by the given format, with the distance of the ticks', () => {
    const steps = new Set<number>();
    const { ctx, of } = recordingContext();
    const frame = fitView({ x: [0, 0.001], y: [0, 0.001] }, 400, 400);
    drawAxes(ctx, frame, plotThemes.light, (value, step) => {
      steps.add(step);
      return value.toFixed(4);
    });
    expect([...steps].every((step) => step > 1e-5 && step < 1e-3)).toBe(true);
    expect(of('fillText').every(([text]) => /^0\.\d{4}$/.test(text as string))).toBe(true);
  });

  it('puts a halo under each label', () => {
    const { ctx, of } = recordingContext();
    drawAxes(ctx, fitView({ x: [0, 1], y: [0, 1] }, 400, 400), plotThemes.light, String);
    expect(of('strokeText')).toEqual(of('fillText'));
  });
});
