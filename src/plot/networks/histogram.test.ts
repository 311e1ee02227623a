import { describe, expect, it } from 'vitest';
import { recordingContext } from '../testing';
import { plotThemes } from '../theme';
import { drawHistograms } from './histogram';
import { classStyle } from './points';

const theme = plotThemes.light;
const rows = [
  { label: '1', low: -1, high: 1, counts: [1, 4, 2, 0] },
  { label: '2', low: 0, high: 5, counts: [3] },
];

describe('drawHistograms', () => {
  const { ctx, calls, of } = recordingContext();
  drawHistograms(ctx, rows, 300, 150, theme, 'Weights', (value) => `<${value}>`);
  const bars = of('rect') as [number, number, number, number][];

  it('has a bar for each bin with numbers, as high as they are many', () => {
    expect(bars).toHaveLength(4);
    const [one, four, two] = bars.map(([, , , height]) => height);
    expect(four! / one!).toBeCloseTo(4, 9);
    expect(four! / two!).toBeCloseTo(2, 9);
    for (const [x, y, width, height] of bars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(300);
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThanOrEqual(150);
    }
  });

  it('colours them by their sign', () => {
    const fills: unknown[] = [];
    let color: unknown;
    for (const [name, value] of calls) {
      if (name === 'fillStyle') color = value;
      if (name === 'fill') fills.push(color);
    }
    const [negative, positive] = [classStyle(0, theme).color, classStyle(1, theme).color];
    expect(fills).toEqual([negative, negative, positive, positive]);
  });

  it('writes the title, the layers and the ends of each scale', () => {
    expect(of('fillText').map(([text]) => text)).toEqual(['Weights', '1', '<-1>', '<1>', '2', '<0>', '<5>']);
  });
});
