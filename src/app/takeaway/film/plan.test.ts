import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frameRates, planFilm } from './plan';

const every = { kept: null };

it('begins and ends where it is told, and goes on evenly', () => {
  expect(planFilm(every, 0, 8, 0.5, 10).steps).toEqual([0, 2, 4, 6, 8]);
  expect(planFilm(every, 3, 3, 0.3, 10).steps).toEqual([3, 3, 3]);
  expect(planFilm(every, 0, 1, 0.4, 10).steps).toEqual([0, 0, 1, 1]);
  expect(planFilm(every, 5, 9, 0.05, 10).steps).toEqual([5]);
});

it('never goes back, and its steps are as far apart as each other to within one', () => {
  const step = fc.nat(100_000);
  fc.assert(
    fc.property(step, step, fc.integer({ min: 2, max: 400 }), (one, other, frames) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const { steps } = planFilm(every, from, to, frames / 10, 10);
      expect(steps).toHaveLength(frames);
      expect([steps[0], steps.at(-1)]).toEqual([from, to]);
      const gaps = steps.slice(1).map((next, index) => next - steps[index]!);
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('shows the last step kept where not all were', () => {
  expect(planFilm({ kept: [1, 4, 8] }, 0, 8, 0.5, 10).steps).toEqual([1, 1, 4, 4, 8]);
});

it('knows rates only that a GIF can count', () => {
  for (const rate of frameRates) expect(Number.isInteger(100 / rate)).toBe(true);
});
