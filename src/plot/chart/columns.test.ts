import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plotThemes } from '../theme';
import { chartArea, stepAt, stepScale, stepTicks } from './area';
import { columnStarts, createColumns, extendColumns, forEachKept } from './columns';

const area = chartArea(200, 100, plotThemes.light);

function kept(values: Float64Array, log: boolean, stops: readonly number[]): [number, boolean][] {
  const steps = Math.max(1, values.length - 1);
  const columns = createColumns(columnStarts(stepScale(area, steps, log), steps));
  for (const stop of stops) extendColumns(columns, values, stop);
  const points: [number, boolean][] = [];
  forEachKept(columns, (step, starts) => points.push([step, starts]));
  return points;
}

const value = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300) },
);
const series = fc.array(value, { minLength: 1, maxLength: 3000 }).map((values) => Float64Array.from(values));

describe('columns', () => {
  it('keep every extreme of every pixel column, and the last point', () => {
    fc.assert(
      fc.property(series, fc.boolean(), (values, log) => {
        const steps = Math.max(1, values.length - 1);
        const x = stepScale(area, steps, log);
        const columnOf = (step: number) =>
          Math.min(Math.ceil(area.right - area.left) - 1, Math.floor(x(step) - area.left + 1e-6));
        const shown = new Map<number, [number, number]>();
        for (const [step] of kept(values, log, [values.length])) {
          const [low, high] = shown.get(columnOf(step)) ?? [values[step]!, values[step]!];
          shown.set(columnOf(step), [Math.min(low, values[step]!), Math.max(high, values[step]!)]);
        }
        for (let step = 0; step < values.length; step++) {
          if (Number.isNaN(values[step]!)) continue;
          const [low, high] = shown.get(columnOf(step)) ?? [Number.NaN, Number.NaN];
          expect(low).toBeLessThanOrEqual(values[step]!);
          expect(high).toBeGreaterThanOrEqual(values[step]!);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same read bit by bit as at once', () => {
    fc.assert(
      fc.property(series, fc.array(fc.nat(3000), { maxLength: 8 }), (values, cuts) => {
        const stops = [...cuts.filter((cut) => cut < values.length).sort((a, b) => a - b), values.length];
        expect(kept(values, false, stops)).toEqual(kept(values, false, [values.length]));
      }),
      { numRuns: 60 },
    );
  });

  it('keep a single spike among 100,000 steps, and few points in all', () => {
    const values = new Float64Array(100_001).fill(1);
    values[77_777] = 50;
    const steps = kept(values, false, [values.length]).map(([step]) => step);
    expect(steps).toContain(77_777);
    expect(steps).toContain(0);
    expect(steps).toContain(100_000);
    expect(steps.length).toBeLessThan(4 * 200);
  });

  it('keep all of a short run, in order', () => {
    const steps = kept(Float64Array.of(3, 1, 2, 5, 4), false, [5]).map(([step]) => step);
    expect(steps).toEqual([0, 1, 2, 3, 4]);
  });

  it('break the line where a value is no number', () => {
    const points = kept(Float64Array.of(3, 1, Number.NaN, 5, 4), false, [5]);
    expect(points).toEqual([
      [0, true],
      [1, false],
      [3, true],
      [4, false],
    ]);
  });

  it('know the range of what they have read', () => {
    const columns = createColumns(columnStarts(stepScale(area, 4), 4));
    extendColumns(columns, Float64Array.of(3, -1, 0, 0.5, 9), 4);
    expect(columns).toMatchObject({ length: 4, lowest: -1, highest: 3, lowestPositive: 0.5 });
  });
});

describe('stepScale', () => {
  it('spans the area, linearly or by log(1 + step)', () => {
    for (const log of [false, true]) {
      const x = stepScale(area, 1000, log);
      expect(x(0)).toBeCloseTo(area.left, 9);
      expect(x(1000)).toBeCloseTo(area.right, 9);
    }
    const x = stepScale(area, 1000, true);
    expect((x(9) - area.left) / (area.right - area.left)).toBeCloseTo(Math.log(10) / Math.log(1001), 9);
  });

  it('finds the step nearest to a pixel, within the run', () => {
    const x = stepScale(area, 100);
    expect(stepAt(x, x(42) + 0.3)).toBe(42);
    expect(stepAt(x, -50)).toBe(0);
    expect(stepAt(x, 5000)).toBe(100);
  });

  it('has whole steps for ticks', () => {
    expect(stepTicks(stepScale(area, 3), 3, 8).every(Number.isInteger)).toBe(true);
    expect(stepTicks(stepScale(area, 5000, true), 5000, 8)).toEqual([0, 1, 10, 100, 1000]);
  });
});
