import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSurface, optimizers, type Point, simulate, surfaces } from '../index';
import type { SurfaceObjective } from '../surface';
import { diagnose } from './diagnose';
import { nearestMinimum } from './distance';
import { eigen } from './eigen';

interface Setting {
  lr: number;
  start?: Point;
  steps?: number;
  hyperparameters?: Record<string, number>;
  changes?: { step: number; hyperparameters: Record<string, number> }[];
}

/** A run on a registered surface and what is said of it. */
function examine(surfaceId: string, optimizer: string, setting: Setting) {
  const surface = getSurface(surfaceId);
  const objective = surface.objective();
  const run = simulate({
    optimizer,
    hyperparameters: { ...setting.hyperparameters, lr: setting.lr },
    objective,
    start: setting.start ?? surface.start,
    steps: setting.steps ?? 500,
    changes: setting.changes ?? [],
  });
  return { run, objective, surface, diagnosis: diagnose(run, objective, surface) };
}

describe('a run that diverges', () => {
  it.each([
    ['gd', 2 / 2],
    ['momentum', (2 * 1.9) / 2],
    ['nag', (2 * 1.9) / (2.8 * 2)],
  ])('names the limit that %s exceeds, and the curvature that sets it', (optimizer, limit) => {
    const { run, diagnosis } = examine('ravine', optimizer, { lr: limit * 1.1, start: [-7, 2] });
    expect(diagnosis).toMatchObject({
      kind: 'diverged',
      step: run.stoppedAt,
      reason: 'out-of-bounds',
      rate: limit * 1.1,
      curvature: 2,
      exceeds: true,
      unbounded: false,
    });
    if (diagnosis.kind === 'diverged') expect(diagnosis.limit).toBeCloseTo(limit, 12);
  });

  it('points to where it began: after the lowest loss, at the first curvature too large for the rate', () => {
    // Along y = 0 the walls of the camel steepen: a rate that is fine inside is too large outside.
    const { run, objective, diagnosis } = examine('three-hump-camel', 'momentum', { lr: 0.15 });
    if (diagnosis.kind !== 'diverged') throw new Error(diagnosis.kind);
    expect(diagnosis.exceeds).toBe(true);
    expect(diagnosis.at).toEqual([...run.theta(diagnosis.from)]);
    const losses = run.losses.subarray(0, run.length - 1);
    const lowest = losses.indexOf(Math.min(...losses));
    expect(diagnosis.from).toBeGreaterThanOrEqual(lowest);
    const hessian = new Float64Array(4);
    for (let k = lowest; k <= diagnosis.from; k++) {
      objective.hessian(run.theta(k)[0]!, run.theta(k)[1]!, hessian);
      const { largest } = eigen(hessian[0]!, hessian[1]!, hessian[3]!);
      expect(0.15 > 3.8 / largest && largest > 0).toBe(k === diagnosis.from);
    }
  });

  it('uses the rate of the update there, not the first one', () => {
    const { diagnosis } = examine('bowl', 'gd', {
      lr: 0.01,
      steps: 200,
      changes: [{ step: 31, hyperparameters: { lr: 3 } }],
    });
    expect(diagnosis).toMatchObject({ kind: 'diverged', from: 30, rate: 3, limit: 2, exceeds: true });
  });

  it('has no limit to name for an adaptive optimizer', () => {
    const { diagnosis } = examine('monkey-saddle', 'adam', { lr: 10 });
    expect(diagnosis).toMatchObject({ kind: 'diverged', limit: null, exceeds: false, unbounded: true });
  });

  it('finds it right to leave down a surface without a lower bound, and wrong to leave up', () => {
    const down = examine('saddle', 'gd', { lr: 0.1 });
    expect(down.diagnosis).toMatchObject({ kind: 'diverged', unbounded: true, exceeds: false, limit: 1 });
    if (down.diagnosis.kind !== 'diverged') throw new Error();
    const [, [y0, y1]] = down.surface.domain;
    // The last point in the domain.
    expect(Math.abs(down.diagnosis.at[1])).toBeLessThanOrEqual(y1);
    expect(Math.abs(down.run.theta(down.diagnosis.from + 1)[1]!)).toBeGreaterThan(Math.abs(y0));
    const up = examine('saddle', 'gd', { lr: 3 });
    expect(up.diagnosis).toMatchObject({ kind: 'diverged', unbounded: false, exceeds: true, limit: 1 });
  });

  it('tells a loss that is not finite from a point out of bounds', () => {
    const surface = getSurface('beale');
    const objective = surface.objective();
    const run = simulate({
      optimizer: 'gd',
      hyperparameters: { lr: 10 },
      objective,
      start: surface.start,
      steps: 50,
      bound: Infinity,
    });
    expect(diagnose(run, objective, surface)).toMatchObject({ kind: 'diverged', reason: 'not-finite' });
  });

  it('is judged as it was before, up to an earlier point', () => {
    const { run, objective, surface } = examine('bowl', 'gd', { lr: 2.05, steps: 500 });
    expect(run.status).toBe('diverged');
    expect(diagnose(run, objective, surface, 40)).toMatchObject({ kind: 'oscillating', exceeds: true });
  });
});

describe('a run that oscillates', () => {
  it('says so of gradient descent at the very limit, where it jumps between two walls', () => {
    const { diagnosis } = examine('bowl', 'gd', { lr: 2, start: [3, 4] });
    expect(diagnosis).toMatchObject({
      kind: 'oscillating',
      rate: 2,
      curvature: 1,
      limit: 2,
      exceeds: false,
      lower: false,
    });
    if (diagnosis.kind === 'oscillating') expect(diagnosis.amplitude).toBeGreaterThanOrEqual(5);
  });

  it('says so just below the limit, where every step is lower by a hair', () => {
    const { diagnosis } = examine('bowl', 'gd', { lr: 1.9999 });
    expect(diagnosis).toMatchObject({ kind: 'oscillating', exceeds: false, lower: true });
  });

  it.each([
    ['rmsprop', 0.5],
    ['rmsprop', 10],
  ])('says so of %s at %d, whose steps never shrink', (optimizer, lr) => {
    const { diagnosis } = examine('ravine', optimizer, { lr });
    if (diagnosis.kind !== 'oscillating') throw new Error(diagnosis.kind);
    // It jumps from +η/2 to −η/2 along each axis.
    expect(diagnosis.amplitude / (lr * Math.SQRT1_2)).toBeCloseTo(1, 1);
    expect(diagnosis.limit).toBeNull();
  });

  it('compares the rate with the curvature in the middle of what it circles', () => {
    const { diagnosis, objective } = examine('rastrigin', 'gd', { lr: 0.0052, start: [0.1, 0.1] });
    if (diagnosis.kind !== 'oscillating') throw new Error(diagnosis.kind);
    expect(Math.hypot(...diagnosis.at)).toBeLessThan(0.05);
    expect(diagnosis.curvature).toBeGreaterThan(350);
    expect(diagnosis.exceeds).toBe(true);
    expect(objective.minima[0]!.at).toEqual([0, 0]);
  });
});

describe('a run that crawls', () => {
  it.each(['gd', 'momentum', 'nag'])('because the rate of %s is far below the limit', (optimizer) => {
    const { run, diagnosis } = examine('ravine', optimizer, { lr: 1e-4 });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'rate-small', rateLeft: null, step: 500 });
    if (diagnosis.kind !== 'crawling') throw new Error();
    expect(diagnosis.conditionNumber).toBeCloseTo(20, 10);
    expect(diagnosis.rate).toBeLessThan(0.01 * diagnosis.limit!);
    expect(diagnosis.gradientNorm).toBe(run.gradientNorm(500));
    const progress = (run.loss(450) - run.loss(500)) / 50 / run.loss(450);
    expect(diagnosis.progress).toBeCloseTo(progress, 15);
  });

  it.each(['adagrad', 'rmsprop', 'adam'])('because the steps of %s are straight and short', (optimizer) => {
    const { diagnosis } = examine('ravine', optimizer, { lr: 1e-4 });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'rate-small', limit: null });
  });

  it('because the valley is ill-conditioned and the rate near what its walls allow', () => {
    const { diagnosis } = examine('rosenbrock', 'gd', { lr: 0.001 });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'ill-conditioned', exceeds: false });
    if (diagnosis.kind === 'crawling') expect(diagnosis.conditionNumber).toBeGreaterThan(100);
  });

  it.each([
    ['gd', 0.1, 'easom', [0, 0.1]],
    ['momentum', 0.01, 'easom', [0, 0.1]],
    ['nag', 0.1, 'gaussian-wells', [-3.9, 3.9]],
    ['gd', 0.1, 'plateau', [0, 7.5]],
  ] as const)('because the ground is flat for %s at %d on %s', (optimizer, lr, surface, start) => {
    const { diagnosis } = examine(surface, optimizer, { lr, start, steps: 100 });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'flat' });
  });

  it('because it starts by a saddle without a minimum to go to', () => {
    const { diagnosis } = examine('monkey-saddle', 'gd', { lr: 0.01, start: [1, 0] });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'flat', limit: expect.any(Number) });
  });

  it('because AdaGrad has divided its rate away', () => {
    const { run, diagnosis } = examine('ravine', 'adagrad', { lr: 0.1 });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'rate-died' });
    if (diagnosis.kind !== 'crawling') throw new Error();
    const [first, last] = [run.slot(1, 'accumulator'), run.slot(500, 'accumulator')];
    const left = Math.max(Math.sqrt(first[0]! / last[0]!), Math.sqrt(first[1]! / last[1]!));
    expect(diagnosis.rateLeft).toBeCloseTo(left, 6);
  });

  it('because one giant gradient stays in the memory of Adam', () => {
    const { diagnosis } = examine('rosenbrock', 'adam', { lr: 10 });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'rate-down' });
  });

  it('because AdaGrad has divided its rate away on the one axis along which it moves', () => {
    const { diagnosis } = examine('bowl', 'adagrad', { lr: 0.01, start: [-4, 0] });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'rate-died' });
    if (diagnosis.kind === 'crawling') expect(diagnosis.rateLeft).toBeLessThan(0.1);
  });

  it('does not blame a dying rate where the rate was too small from the first', () => {
    const { diagnosis } = examine('ravine', 'adagrad', { lr: 1e-3 });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'rate-small' });
    if (diagnosis.kind === 'crawling') expect(diagnosis.rateLeft).toBeLessThan(0.1);
  });

  it('does not blame a rate that shrank while the steps stay as long as the rate', () => {
    const { diagnosis } = examine('rosenbrock', 'rmsprop', { lr: 10 });
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'ill-conditioned' });
    if (diagnosis.kind === 'crawling') expect(diagnosis.rateLeft).toBeLessThan(0.1);
  });

  it('is not taken to approach a minimum that lies higher than it', () => {
    // Between the ripples that surround Easom's hole it is already lower than the nearest minimum.
    const { run, objective, diagnosis } = examine('easom', 'gd', { lr: 0.02, start: [1.7, 1.75] });
    const nearest =
      objective.minima[nearestMinimum(objective, ...([...run.theta(500)] as [number, number]))!]!;
    expect(nearest.value).toBeGreaterThan(run.loss(500));
    expect(diagnosis).toMatchObject({ kind: 'crawling', cause: 'flat' });
  });

  it('does not depend on the units of θ and the loss', () => {
    const { diagnosis } = examine('ravine', 'gd', { lr: 1e-3, steps: 100 });
    const surface = getSurface('ravine');
    const plain = surface.objective();
    // Lengths a thousand times as large, losses a million times as small.
    const scaled: SurfaceObjective = {
      ...plain,
      bound: plain.bound * 1e3,
      minima: plain.minima.map(({ at: [x, y], ...rest }) => ({ at: [1e3 * x, 1e3 * y], ...rest })),
      value: (x, y) => plain.value(x / 1e3, y / 1e3) * 1e-6,
      hessian(x, y, out) {
        plain.hessian(x / 1e3, y / 1e3, out);
        for (let i = 0; i < 4; i++) out[i]! *= 1e-12;
      },
      evaluate(theta, gradient) {
        const loss = plain.evaluate(
          theta.map((one) => one / 1e3),
          gradient,
        );
        gradient[0]! *= 1e-9;
        gradient[1]! *= 1e-9;
        return loss * 1e-6;
      },
    };
    const run = simulate({
      optimizer: 'gd',
      hyperparameters: { lr: 1e-3 * 1e12 },
      objective: scaled,
      start: surface.start.map((one) => one * 1e3),
      steps: 100,
      tolerance: 0,
    });
    const domain = surface.domain.map(([low, high]) => [1e3 * low, 1e3 * high] as const);
    const same = diagnose(run, scaled, { domain: [domain[0]!, domain[1]!] });
    if (diagnosis.kind !== 'crawling' || same.kind !== 'crawling') throw new Error(diagnosis.kind);
    expect(same.cause).toBe(diagnosis.cause);
    expect(same.progress).toBeCloseTo(diagnosis.progress, 12);
    expect(same.rate / same.limit!).toBeCloseTo(diagnosis.rate / diagnosis.limit!, 12);
  });
});

describe('a run that came to rest', () => {
  it.each(optimizers.map(({ id }) => id))('in a local minimum is stuck there: %s', (optimizer) => {
    const surface = getSurface('double-well');
    const minima = surface.objective().minima;
    const local = minima.findIndex(({ global }) => !global);
    const [x, y] = minima[local]!.at;
    const { diagnosis } = examine('double-well', optimizer, {
      lr: 0.02,
      start: [x + 0.2, y + 0.1],
      steps: 3000,
    });
    expect(diagnosis).toMatchObject({
      kind: 'stuck',
      where: 'minimum',
      minimum: local,
      lowest: Math.min(...minima.map(({ value }) => value)),
    });
  });

  it('on a saddle is stuck on the saddle, listed or not', () => {
    const listed = examine('saddle', 'gd', { lr: 0.1, start: [-2, 0] });
    expect(listed.run.status).toBe('converged');
    expect(listed.diagnosis).toMatchObject({ kind: 'stuck', where: 'saddle', minimum: null, lowest: null });
    const { objective, run, surface } = listed;
    expect(diagnose(run, { ...objective, saddles: [] }, surface)).toMatchObject({ where: 'saddle' });
  });

  it('on a maximum is stuck on it, listed or not', () => {
    const surface = getSurface('himmelblau');
    const objective = surface.objective();
    const top = objective.maxima[0]!.at;
    const run = simulate({ optimizer: 'gd', objective, start: top, steps: 50, tolerance: 1e-6 });
    expect(run.status).toBe('converged');
    expect(diagnose(run, objective, surface)).toMatchObject({ kind: 'stuck', where: 'maximum' });
    const unlisted = { ...objective, maxima: [] };
    expect(diagnose(run, unlisted, surface)).toMatchObject({ kind: 'stuck', where: 'maximum' });
  });

  it('in a minimum that is not listed is stuck unless that is lower than all that are', () => {
    const { run, objective, surface } = examine('rastrigin', 'gd', { lr: 0.001 });
    expect(diagnose(run, objective, surface)).toMatchObject({ kind: 'stuck', where: 'minimum' });
    expect(run.status).toBe('converged');
    const unlisted = { ...objective, minima: objective.minima.filter(({ global }) => global) };
    expect(diagnose(run, unlisted, surface)).toMatchObject({
      kind: 'stuck',
      where: 'minimum',
      minimum: null,
      lowest: 0,
    });
    expect(diagnose(run, { ...objective, minima: [] }, surface)).toEqual({ kind: 'fine' });
  });

  it('far out where the gradient is lost is stuck on flat ground', () => {
    const { run, diagnosis } = examine('gaussian-wells', 'momentum', { lr: 10 });
    expect(run.status).toBe('converged');
    expect(diagnosis).toMatchObject({ kind: 'stuck', where: 'flat', minimum: null });
  });

  it.each(optimizers.map(({ id }) => id))('at the global minimum is fine: %s', (optimizer) => {
    const { diagnosis } = examine('bowl', optimizer, {
      lr: optimizer === 'rmsprop' ? 0.02 : 0.3,
      steps: 3000,
    });
    expect(diagnosis).toEqual({ kind: 'fine' });
  });
});

describe('a run that is on its way', () => {
  it('is fine, near or far', () => {
    expect(examine('bowl', 'gd', { lr: 0.01, steps: 500 }).diagnosis).toEqual({ kind: 'fine' });
    expect(examine('bowl', 'gd', { lr: 0.01, steps: 300 }).diagnosis).toEqual({ kind: 'fine' });
    expect(examine('saddle', 'adam', { lr: 0.1 }).diagnosis).toEqual({ kind: 'fine' });
  });

  it('is not judged in its first 19 steps', () => {
    expect(examine('bowl', 'gd', { lr: 1e-5, steps: 19 }).diagnosis).toEqual({ kind: 'fine' });
    expect(examine('bowl', 'gd', { lr: 1e-5, steps: 20 }).diagnosis).toMatchObject({ kind: 'crawling' });
  });
});

describe('any run', () => {
  it('gets a diagnosis that fits its status and holds no number that is not one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...surfaces),
        fc.constantFrom(...optimizers),
        fc.double({ min: -5, max: 1, noNaN: true }),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        fc.integer({ min: 0, max: 300 }),
        (surface, optimizer, logRate, [u, v], steps) => {
          const objective = surface.objective();
          const [[x0, x1], [y0, y1]] = surface.domain;
          const start = [x0 + u * (x1 - x0), y0 + v * (y1 - y0)];
          const run = simulate({
            optimizer,
            hyperparameters: { lr: 10 ** logRate },
            objective,
            start,
            steps,
          });
          const diagnosis = diagnose(run, objective, surface);
          expect(diagnosis.kind === 'diverged').toBe(run.status === 'diverged');
          if (run.status === 'converged') expect(['fine', 'stuck']).toContain(diagnosis.kind);
          if (diagnosis.kind === 'fine' || diagnosis.kind === 'stuck') return;
          expect(diagnosis.rate).toBe(10 ** logRate);
          expect(diagnosis.at.every(Number.isFinite)).toBe(true);
          expect(diagnosis.limit === null || diagnosis.limit > 0).toBe(true);
          expect(diagnosis.exceeds).toBe(diagnosis.limit !== null && diagnosis.rate > diagnosis.limit);
          expect(diagnosis.step).toBeLessThan(run.length);
          if (diagnosis.kind === 'crawling') expect(diagnosis.progress).not.toBeNaN();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
