import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSurface, optimizers, simulate, surfaces } from '../index';
import { distanceTo, distanceToNearest, fillDistances, nearestMinimum } from './distance';
import { Summariser, summarise } from './summary';

function runOn(surfaceId: string, optimizer: string, lr: number, steps: number, start?: [number, number]) {
  const surface = getSurface(surfaceId);
  const objective = surface.objective();
  const run = simulate({
    optimizer,
    hyperparameters: { lr },
    objective,
    start: start ?? surface.start,
    steps,
  });
  return { run, objective };
}

describe('nearestMinimum', () => {
  const himmelblau = getSurface('himmelblau').objective();

  it('finds each listed minimum from near it', () => {
    himmelblau.minima.forEach(({ at: [x, y] }, index) => {
      expect(nearestMinimum(himmelblau, x + 0.1, y - 0.2)).toBe(index);
      expect(distanceToNearest(himmelblau, x + 0.3, y - 0.4)).toBeCloseTo(0.5, 12);
    });
  });

  it('is null without minima and for a point that is not finite', () => {
    const saddle = getSurface('saddle').objective();
    expect(nearestMinimum(saddle, 1, 1)).toBeNull();
    expect(distanceToNearest(saddle, 1, 1)).toBe(Infinity);
    expect(nearestMinimum(himmelblau, NaN, 0)).toBeNull();
    expect(nearestMinimum(himmelblau, Infinity, 0)).toBeNull();
    expect(distanceTo(himmelblau, null, 0, 0)).toBe(Infinity);
  });

  it('fills a column, and only from the place asked for', () => {
    const { run, objective } = runOn('himmelblau', 'momentum', 0.01, 40);
    const column = new Float64Array(run.length + 3).fill(-1);
    fillDistances(run, objective, column, 10);
    expect([...column.subarray(0, 10)]).toEqual(Array(10).fill(-1));
    for (let k = 10; k < run.length; k++) {
      const [x, y] = run.theta(k);
      expect(column[k]).toBe(
        Math.min(...objective.minima.map(({ at }) => Math.sqrt((x! - at[0]) ** 2 + (y! - at[1]) ** 2))),
      );
    }
    expect([...column.subarray(run.length)]).toEqual([-1, -1, -1]);
    expect(() => fillDistances(run, objective, new Float64Array(run.length - 1))).toThrow(RangeError);
  });
});

describe('summarise', () => {
  it('agrees with a run worked by hand', () => {
    // On the bowl at rate ½ each step halves the distance to 0, which is 5 at (3, 4).
    const { run, objective } = runOn('bowl', 'gd', 0.5, 6, [3, 4]);
    expect(summarise(run, objective, 1)).toEqual({
      status: 'running',
      stoppedAt: null,
      steps: 6,
      finalLoss: (5 / 64) ** 2 / 2,
      lowestLoss: (5 / 64) ** 2 / 2,
      minimum: 0,
      distance: 5 / 64,
      stepsToTolerance: 3,
      pathLength: 5 - 5 / 64,
    });
    // Up to point 2 the distance is 5/4.
    expect(summarise(run, objective, 1, 2)).toMatchObject({
      steps: 2,
      distance: 1.25,
      stepsToTolerance: null,
    });
  });

  it('counts from the last entry, not the first, when a run passes through the minimum', () => {
    const { run, objective } = runOn('bowl', 'momentum', 0.05, 200, [4, 0]);
    const { stepsToTolerance } = summarise(run, objective, 0.1);
    const distance = (k: number) => distanceToNearest(objective, run.theta(k)[0]!, run.theta(k)[1]!);
    const first = Array.from({ length: run.length }, (_, k) => k).find((k) => distance(k) <= 0.1)!;
    expect(stepsToTolerance).toBeGreaterThan(first);
    expect(distance(stepsToTolerance! - 1)).toBeGreaterThan(0.1);
  });

  it('reports a diverged run, and does so only from the step on at which it was stopped', () => {
    const { run, objective } = runOn('bowl', 'gd', 10, 50);
    expect(run.status).toBe('diverged');
    const last = run.length - 1;
    expect(summarise(run, objective, 0.01)).toMatchObject({
      status: 'diverged',
      stoppedAt: last,
      steps: last,
    });
    expect(summarise(run, objective, 0.01).lowestLoss).toBe(run.loss(0));
    expect(summarise(run, objective, 0.01, last - 1)).toMatchObject({ status: 'running', stoppedAt: null });
  });

  it('reports a last point that is not finite', () => {
    const objective = getSurface('bowl').objective();
    const wall = {
      ...objective,
      evaluate(theta: Float64Array, gradient: Float64Array) {
        gradient[0] = Infinity;
        gradient[1] = 0;
        return theta[0]!;
      },
    };
    const run = simulate({ optimizer: 'gd', objective: wall, start: [1, 1], steps: 5 });
    expect(run.reason).toBe('not-finite');
    expect(summarise(run, objective, 0.01)).toMatchObject({
      minimum: null,
      distance: Infinity,
      stepsToTolerance: null,
      pathLength: Infinity,
    });
  });

  it('has no minimum to report where none is listed', () => {
    const { run, objective } = runOn('saddle', 'gd', 0.01, 20);
    expect(summarise(run, objective, 1)).toMatchObject({
      minimum: null,
      distance: Infinity,
      stepsToTolerance: null,
    });
  });

  it('rejects an end beyond the run and a tolerance below 0', () => {
    const { run, objective } = runOn('bowl', 'gd', 0.5, 6);
    expect(() => summarise(run, objective, 1, 7)).toThrow(/end is 7/);
    expect(() => summarise(run, objective, 1, -1)).toThrow(RangeError);
    expect(() => summarise(run, objective, -1)).toThrow(/tolerance/);
    expect(() => summarise(run, objective, NaN)).toThrow(/tolerance/);
  });

  it('holds to its definitions for any run, read at once or in pieces, forwards or backwards', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...surfaces),
        fc.constantFrom(...optimizers),
        fc.double({ min: -3, max: 1, noNaN: true }),
        fc.double({ min: -4, max: 1, noNaN: true }),
        fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
        (surface, optimizer, logRate, logTolerance, ends) => {
          const objective = surface.objective();
          const hyperparameters = { lr: 10 ** logRate };
          const run = simulate({ optimizer, hyperparameters, objective, start: surface.start, steps: 60 });
          const tolerance = 10 ** logTolerance;
          const reader = new Summariser(objective, tolerance);
          for (const wanted of ends) {
            const end = Math.min(wanted, run.length - 1);
            const summary = reader.read(run, end);
            expect(summary).toEqual(summarise(run, objective, tolerance, end));

            const points = Array.from({ length: end + 1 }, (_, k) => run.theta(k));
            const losses = points.map((_, k) => run.loss(k));
            expect(summary.lowestLoss).toBe(Math.min(...losses.filter((loss) => !Number.isNaN(loss))));
            expect(summary.finalLoss).toBe(losses[end]);
            const lengths = points
              .slice(1)
              .map(([x, y], k) => Math.hypot(x! - points[k]![0]!, y! - points[k]![1]!));
            const path = lengths.reduce((sum, one) => sum + one, 0);
            expect(summary.pathLength / (path || 1)).toBeCloseTo(path === 0 ? 0 : 1, 12);
            const [x, y] = points[end]!;
            expect(summary.pathLength).toBeGreaterThanOrEqual(
              Math.hypot(x! - points[0]![0]!, y! - points[0]![1]!) * (1 - 1e-12),
            );

            const within = points.map(
              ([px, py]) => distanceTo(objective, summary.minimum, px!, py!) <= tolerance,
            );
            const outside = within.lastIndexOf(false);
            expect(summary.stepsToTolerance).toBe(outside === end ? null : outside + 1);
            expect(summary.distance).toBe(distanceToNearest(objective, x!, y!));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads a run of 100,000 steps as it grows', () => {
    const { run, objective } = runOn('ravine', 'rmsprop', 0.001, 10);
    const reader = new Summariser(objective, 0.01);
    for (let steps = 10; steps <= 100_000; steps += 9_999) {
      run.extendTo(steps);
      reader.read(run);
    }
    expect(reader.read(run)).toEqual(summarise(run, objective, 0.01));
  });
});
