import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plotThemes } from '../../plot';
import { SvgSheet } from '../../plot/svg';
import { divide, drawPanel, drawTitle, layOutLegend, within } from './figure';

const theme = plotThemes.light;
const anyArea = fc.record({
  left: fc.nat(50),
  top: fc.nat(50),
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});

describe('plots beside each other', () => {
  it('are of one size, within the area, and do not overlap', () => {
    fc.assert(
      fc.property(anyArea, fc.integer({ min: 1, max: 8 }), fc.nat(20), (area, count, gap) => {
        const places = divide(area, count, gap);
        expect(new Set(places.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
        for (const [index, a] of places.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(area.left);
          expect(a.left + a.width).toBeLessThanOrEqual(area.left + area.width);
          expect(a.top + a.height).toBeLessThanOrEqual(area.top + area.height);
          for (const b of places.slice(0, index)) {
            const beside = b.left + b.width + gap <= a.left || a.left + a.width + gap <= b.left;
            const apart = b.top + b.height + gap <= a.top || a.top + a.height + gap <= b.top;
            expect(beside || apart).toBe(true);
          }
        }
      }),
    );
  });

  it('are three by two where six are on a wide sheet, and two by three on a high one', () => {
    const tops = (width: number, height: number) =>
      new Set(divide({ left: 0, top: 0, width, height }, 6, 10).map(({ top }) => top)).size;
    expect(tops(960, 540)).toBe(2);
    expect(tops(500, 800)).toBe(3);
  });
});

it('a shape lies in the middle of an area, as large as it can be', () => {
  const area = { left: 10, top: 20, width: 300, height: 100 };
  expect(within(area, 1)).toEqual({ left: 110, top: 20, width: 100, height: 100 });
  expect(within(area, 6)).toEqual({ left: 10, top: 45, width: 300, height: 50 });
});

describe('a legend', () => {
  const entries = ['GD', 'Momentum', 'NAG', 'AdaGrad'].map((text) => ({ text }));

  it('is one line where there is room', () => {
    const { height, places } = layOutLegend(entries, 1000, theme);
    expect(new Set(places.map(({ y }) => y))).toEqual(new Set([0]));
    expect(height).toBeGreaterThan(theme.fontSize);
    expect(layOutLegend([], 1000, theme).height).toBe(0);
  });

  it('is in columns where there is not, each entry beside or below the one before', () => {
    const { places } = layOutLegend(entries, 180, theme);
    expect(new Set(places.map(({ x }) => x)).size).toBe(2);
    expect(new Set(places.map(({ y }) => y)).size).toBe(2);
  });
});

it('a formula that is longer than the figure is wide is left out', () => {
  const headings = (formula: string) => {
    const sheet = new SvgSheet(400, 300, '');
    drawTitle(
      sheet,
      { left: 0, top: 0, width: 400, height: 300 },
      { title: 'Beale', about: '', formula },
      theme,
    );
    return String(sheet);
  };
  expect(headings('x² + y²')).toContain('x² + y²');
  expect(headings('x + '.repeat(60))).not.toContain('x + x');
});

it('the words at both ends of a line are on lines of their own where a plot is narrow', () => {
  const rows = (width: number) => {
    const sheet = new SvgSheet(width, 300, '');
    const foot = [['step 7', 'loss 0.5']] as const;
    const caption = { entry: { text: 'Adam' }, aside: 'η = 0.1', foot, footRoom: 20 };
    const plot = drawPanel(sheet, { left: 0, top: 0, width, height: 300 }, caption, theme);
    const heights = [...String(sheet).matchAll(/<text x="[^"]*" y="([^"]*)"/g)].map(([, y]) => Number(y));
    return { lines: new Set(heights).size, bottom: plot.top + plot.height };
  };
  expect(rows(20 * theme.fontSize).lines).toBe(2);
  expect(rows(19 * theme.fontSize).lines).toBe(3);
  expect(rows(14 * theme.fontSize).lines).toBe(4);
  expect(rows(14 * theme.fontSize).bottom).toBeLessThan(rows(20 * theme.fontSize).bottom);
});
