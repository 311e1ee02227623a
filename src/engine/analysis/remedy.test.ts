import { describe, expect, it } from 'vitest';
import { getSurface, optimizers, simulate, surfaces } from '../index';
import { workingRate } from './remedy';

const pairs = surfaces.flatMap((surface) => optimizers.map((optimizer) => [surface, optimizer] as const));

describe('workingRate', () => {
  it('finds a rate from every surface’s start for every optimizer, which does not diverge and descends', () => {
    const without: string[] = [];
    for (const [surface, optimizer] of pairs) {
      const objective = surface.objective();
      const search = { optimizer, hyperparameters: { lr: 10 }, objective, start: surface.start, steps: 200 };
      const found = workingRate(search);
      if (found === null) {
        without.push(`${surface.id} ${optimizer.id}`);
        continue;
      }
      const { min, max } = optimizer.hyperparameters.lr!;
      expect(found.rate).toBeGreaterThanOrEqual(min);
      expect(found.rate).toBeLessThanOrEqual(max);
      const run = simulate({ ...search, hyperparameters: { lr: found.rate } });
      expect(run.status, `${surface.id} ${optimizer.id}`).not.toBe('diverged');
      expect(run.loss(run.length - 1), `${surface.id} ${optimizer.id}`).toBeLessThan(run.loss(0));
    }
    expect(without).toEqual([]);
  });

  it.each([
    ['gd', 2 / 2],
    ['momentum', (2 * 1.9) / 2],
    ['nag', (2 * 1.9) / (2.8 * 2)],
  ])('is half the limit of %s in a ravine', (optimizer, limit) => {
    const surface = getSurface('ravine');
    const found = workingRate({
      optimizer,
      objective: surface.objective(),
      start: surface.start,
      steps: 200,
    });
    expect(found?.from).toBe('limit');
    expect(found?.rate).toBeCloseTo(limit / 2, 12);
  });

  it('takes the sweep’s where there is no limit, or half of it does too little', () => {
    const beale = getSurface('beale');
    const objective = beale.objective();
    expect(workingRate({ optimizer: 'adam', objective, start: beale.start, steps: 200 })?.from).toBe('sweep');
    // On the plateau the curvature is negative, and sets no limit.
    const plateau = getSurface('plateau');
    const flat = { optimizer: 'gd', objective: plateau.objective(), start: plateau.start, steps: 200 };
    expect(workingRate(flat)?.from).toBe('sweep');
  });

  it('is null where there is nothing to descend', () => {
    const double = getSurface('double-well');
    const objective = double.objective();
    for (const optimizer of ['gd', 'adam']) {
      const lowest = objective.minima.find(({ global }) => global)!;
      // What rounding leaves of the gradient there is too little to lower the loss.
      expect(workingRate({ optimizer, objective, start: lowest.at, steps: 50 })).toBeNull();
      const saddle = getSurface('saddle').objective();
      expect(workingRate({ optimizer, objective: saddle, start: [0, 0], steps: 50 })).toBeNull();
    }
  });
});
