import { describe, expect, it } from 'vitest';
import { plotThemes } from '../theme';
import { chartArea } from './area';
import { formatValue, unite, type ValueExtent, valueScale } from './scale';

const area = chartArea(600, 200, plotThemes.light);

function scaleOf(
  lowest: number,
  highest: number,
  start: number,
  lowestPositive = lowest > 0 ? lowest : highest,
) {
  return valueScale({ lowest, highest, lowestPositive, start }, area);
}

describe('valueScale', () => {
  it('is logarithmic where no value is negative', () => {
    const y = scaleOf(1e-8, 100, 100);
    expect(y.kind).toBe('log');
    expect(y.scale(100)).toBeGreaterThanOrEqual(area.top);
    expect(y.scale(1e-8)).toBeLessThanOrEqual(area.bottom);
    expect(y.clipped).toEqual({ above: false, below: false });
  });

  it('is symmetric-log where some are', () => {
    const y = scaleOf(-78, 120, 50, 1);
    expect(y.kind).toBe('symlog');
    expect(y.ticks).toContain(0);
    expect(y.scale(-78)).toBeLessThanOrEqual(area.bottom);
    expect(y.scale(-78)).toBeGreaterThan(y.scale(0));
  });

  it('is what it is told to be', () => {
    const extent = { lowest: 1, highest: 9, lowestPositive: 1, start: 9 };
    expect(valueScale(extent, area, { kind: 'linear' }).kind).toBe('linear');
  });

  it('lets a run that explodes leave at the top, and says so', () => {
    const y = scaleOf(1e-3, 1e300, 10);
    expect(y.clipped.above).toBe(true);
    expect(y.domain[1]).toBeLessThan(1e6);
    const down = scaleOf(-1e300, 5, 5, 1);
    expect(down.clipped.below).toBe(true);
    expect(down.domain[0]).toBeGreaterThan(-1e6);
  });

  it('shows what is far above the start where the whole extent is wanted', () => {
    const extent = { lowest: 1e-3, highest: 1e5, lowestPositive: 1e-3, start: 1e-3 };
    expect(valueScale(extent, area).clipped.above).toBe(true);
    const whole = valueScale(extent, area, { whole: true });
    expect(whole.clipped).toEqual({ above: false, below: false });
    expect(whole.scale(1e5)).toBeGreaterThan(area.top);
    expect(whole.scale(1e-3)).toBeLessThan(area.bottom);
    const { domain, ticks } = valueScale({ ...extent, highest: Infinity }, area, { whole: true });
    expect([...domain, ...ticks].every(Number.isFinite)).toBe(true);
  });

  it('lets what is 0, or below the precision of numbers, leave at the bottom', () => {
    const zero = scaleOf(0, 10, 10, 1e-5);
    expect(zero.kind).toBe('log');
    expect(zero.clipped.below).toBe(true);
    expect(zero.domain[0]).toBeGreaterThan(1e-6);
    const tiny = scaleOf(1e-200, 10, 10);
    expect(tiny.clipped.below).toBe(true);
    expect(tiny.domain[0]).toBeGreaterThan(1e-16);
  });

  it('has two to six ticks, ascending and on the scale, whatever the range', () => {
    const extents: ValueExtent[] = [];
    for (const high of [1e-12, 1e-3, 0.7, 1, 12, 5e4, 1e12]) {
      for (const ratio of [1, 1.01, 3, 40, 1e5, 1e14, 1e40]) {
        extents.push({ lowest: high / ratio, highest: high, lowestPositive: high / ratio, start: high });
        extents.push({ lowest: -high, highest: high * ratio, lowestPositive: high, start: high });
        extents.push({ lowest: -high * ratio, highest: high, lowestPositive: high, start: high });
      }
    }
    for (const extent of extents) {
      const { ticks, domain, scale } = valueScale(extent, area);
      const name = JSON.stringify(extent);
      expect(ticks.length, name).toBeGreaterThanOrEqual(2);
      expect(ticks.length, name).toBeLessThanOrEqual(6);
      for (const [i, tick] of ticks.entries()) {
        expect(tick, name).toBeGreaterThanOrEqual(domain[0]);
        expect(tick, name).toBeLessThanOrEqual(domain[1]);
        expect(Number.isFinite(scale(tick)), name).toBe(true);
        if (i === 0) continue;
        expect(tick, name).toBeGreaterThan(ticks[i - 1]!);
        expect(scale(ticks[i - 1]!) - scale(tick), name).toBeGreaterThan(11);
      }
    }
  });

  it('has a scale before there are any values', () => {
    const none = unite([{ lowest: Infinity, highest: -Infinity, lowestPositive: Infinity }], []);
    expect(valueScale(none, area).scale(0)).toBeGreaterThan(area.top);
    expect(Number.isFinite(valueScale(unite([], []), area).scale(0.5))).toBe(true);
  });
});

describe('unite', () => {
  it('takes the widest of all, and the largest finite start', () => {
    const one = { lowest: 1, highest: 5, lowestPositive: 1 };
    const other = { lowest: -2, highest: 3, lowestPositive: 0.1 };
    expect(unite([one, other], [5, -7, Number.POSITIVE_INFINITY])).toEqual({
      lowest: -2,
      highest: 5,
      lowestPositive: 0.1,
      start: 7,
    });
  });
});

describe('formatValue', () => {
  it('writes everyday numbers plainly and others as powers of ten', () => {
    expect([0, 1, 0.001, 250, -20, 1e-6, 1e12, -1e-9, 2.5e8].map((value) => formatValue(value))).toEqual([
      '0',
      '1',
      '0.001',
      '250',
      '−20',
      '10⁻⁶',
      '10¹²',
      '−10⁻⁹',
      '2.5×10⁸',
    ]);
  });

  it('writes plain numbers by the given format', () => {
    expect(formatValue(0.5, (value) => value.toLocaleString('de'))).toBe('0,5');
  });
});
