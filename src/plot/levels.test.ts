import { describe, expect, it } from 'vitest';
import { fitView, panView, zoomView } from './frame';
import { type Grid, sampleGrid } from './grid';
import { levelScale, levelsIn, toneOf, valueAtTone } from './levels';
import type { View } from './types';

const domain: View = { x: [-2, 2], y: [-2, 2] };
const bowl = (x: number, y: number) => x * x + y * y;
const rosenbrock = (x: number, y: number) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;

function gridOf(value: (x: number, y: number) => number, view: View): Grid {
  return sampleGrid(value, fitView(view, 300, 300), 80, 80);
}

describe('levelScale', () => {
  it('spreads even levels evenly', () => {
    const scale = levelScale(
      gridOf((x) => x, domain),
      'even',
      20,
    );
    const { values } = levelsIn(
      scale,
      gridOf((x) => x, domain),
    );
    const steps = values.slice(1).map((value, i) => value - values[i]!);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 9);
    expect(values.length).toBeGreaterThanOrEqual(19);
  });

  it('gives a bowl rings at nearly equal distances', () => {
    const scale = levelScale(gridOf(bowl, domain), 'powers', 20, 0);
    expect(scale.power).toBeGreaterThan(1.3);
    expect(scale.power).toBeLessThan(2.3);
  });

  it('gathers levels in a valley', () => {
    const grid = gridOf(rosenbrock, domain);
    const { values } = levelsIn(levelScale(grid, 'powers', 20, 0), grid);
    expect(values[0]).toBeLessThan(values.at(-1)! / 1e4);
  });

  it('turns values into tones and back', () => {
    const scale = levelScale(gridOf(rosenbrock, domain), 'powers', 20, 0);
    for (const tone of [-0.5, 0, 0.1, 1, 1.7])
      expect(toneOf(scale, valueAtTone(scale, tone))).toBeCloseTo(tone, 9);
  });

  it('starts at a lower value that is known', () => {
    expect(levelScale(gridOf(bowl, domain), 'even', 20, -3).lowest).toBe(-3);
  });
});

describe('levelsIn', () => {
  const scale = levelScale(gridOf(rosenbrock, domain), 'powers', 20, 0);
  const on = (view: View) => levelsIn(scale, gridOf(rosenbrock, view));

  it('keeps the lines where they are while the view moves', () => {
    const before = on(domain);
    const after = on(panView(domain, 0.05, -0.03));
    expect(after.spacing).toBe(before.spacing);
    const shared = after.values.filter((value) => before.values.includes(value));
    expect(shared.length).toBeGreaterThanOrEqual(before.values.length - 2);
  });

  it('has at least eight lines however close one looks, each on the same lattice', () => {
    for (const factor of [1, 3, 10, 100, 1e4]) {
      for (const about of [
        [1, 1],
        [-1, 1.3],
        [0.3, -1],
      ] as const) {
        const { values, tones, spacing } = on(zoomView(domain, factor, about));
        expect(values.length, `${factor} about ${about}`).toBeGreaterThanOrEqual(8);
        expect(Math.log2(spacing * 20) % 1).toBeCloseTo(0, 9);
        for (const tone of tones)
          expect(Math.abs(tone / spacing - Math.round(tone / spacing))).toBeLessThan(1e-6);
      }
    }
  });

  it('does not drown a distant view in lines', () => {
    expect(on(zoomView(domain, 1 / 50, [0, 0])).values.length).toBeLessThanOrEqual(32);
  });

  it('is ascending', () => {
    const { values } = on(domain);
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThan(values[i - 1]!);
  });

  it('has levels below the lowest of the domain where the surface goes on down', () => {
    const saddle = (x: number, y: number) => x * x - y * y;
    const down = levelsIn(
      levelScale(gridOf(saddle, domain), 'even', 20),
      gridOf(saddle, panView(domain, 0, 5)),
    );
    expect(down.values.some((value) => value < -4)).toBe(true);
  });

  it('has none on a plane', () => {
    const flat = gridOf(() => 3, domain);
    expect(levelsIn(levelScale(flat, 'powers', 20), flat).values).toEqual([]);
  });

  it('leaves out what is not finite', () => {
    const spiked = gridOf(
      (x, y) => (x > 1.5 ? Number.POSITIVE_INFINITY : x < -1.5 ? Number.NaN : bowl(x, y)),
      domain,
    );
    const { values } = levelsIn(levelScale(spiked, 'powers', 20), spiked);
    expect(values.length).toBeGreaterThanOrEqual(8);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  it('copes with values over many magnitudes', () => {
    const steep = gridOf((x, y) => Math.exp(80 * (x + y)), domain);
    const { values } = levelsIn(levelScale(steep, 'powers', 20), steep);
    expect(values.length).toBeGreaterThanOrEqual(8);
    expect(values.every(Number.isFinite)).toBe(true);
  });
});
