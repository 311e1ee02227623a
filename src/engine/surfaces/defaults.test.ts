import { describe, expect, it } from 'vitest';
import { optimizers } from '../optimizers';
import { simulate } from '../simulate';
import type { Point, SurfaceDefinition } from '../surface';
import { getSurface, surfaces } from '.';

const STEPS = 500;

/** All optimizers from a surface's default start, at its rate, and where each of them ended. */
function runs(surface: SurfaceDefinition) {
  const objective = surface.objective();
  return optimizers.map((optimizer) => {
    const trajectory = simulate({
      optimizer,
      hyperparameters: { lr: surface.rate },
      objective,
      start: surface.start,
      steps: STEPS,
    });
    const last = trajectory.theta(trajectory.length - 1);
    const end: Point = [last[0]!, last[1]!];
    return { id: optimizer.id, trajectory, end, diverged: trajectory.status === 'diverged' };
  });
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The index of the minimum each optimizer ended at, within a fortieth of the domain; −1 where at none. */
function reached(surface: SurfaceDefinition): Record<string, number> {
  const [[x0, x1]] = surface.domain;
  const { minima } = surface.objective();
  const near = (end: Point) => minima.findIndex(({ at }) => distance(at, end) < (x1 - x0) / 40);
  return Object.fromEntries(runs(surface).map(({ id, end }) => [id, near(end)]));
}

/** Where the loss falls without end, a run that follows it diverges, and should. */
const endless = surfaces.filter((surface) => surface.objective().minima.length === 0);
/** Here the runs differ on the way, not in where they end; the test for it is below. */
const cliff = getSurface('cliff');

const but = (...left: SurfaceDefinition[]) => surfaces.filter((surface) => !left.includes(surface));

describe('default start and rate', () => {
  it.each(but(cliff))('of $id: lead optimizers to tellingly different places', (surface) => {
    const [[x0, x1], [y0, y1]] = surface.domain;
    const kept = runs(surface).filter(({ diverged }) => !diverged);
    const apart = Math.max(...kept.flatMap((a) => kept.map((b) => distance(a.end, b.end))));
    expect(apart).toBeGreaterThan(0.05 * Math.max(x1 - x0, y1 - y0));
  });

  it.each(but(...endless))('of $id: let no optimizer diverge', (surface) => {
    const diverged = runs(surface).filter((run) => run.diverged);
    expect(diverged.map(({ id }) => id)).toEqual([]);
  });
});

describe('what the surfaces show at their defaults', () => {
  it.each([
    ['double-well', { gd: 1, momentum: 0, nag: 0, rmsprop: 1, adam: 1, adagrad: -1 }],
    ['gaussian-wells', { gd: 3, momentum: 2, nag: 3, adagrad: 1, rmsprop: 1, adam: 1 }],
    ['himmelblau', { gd: 0, momentum: 1, nag: 0, adagrad: -1, rmsprop: 0, adam: 0 }],
    ['three-hump-camel', { gd: 0, momentum: 0, nag: 2, adagrad: -1, rmsprop: 1, adam: 0 }],
    ['six-hump-camel', { gd: 5, momentum: 1, nag: 3, adagrad: 0, rmsprop: 0, adam: 0 }],
    ['styblinski-tang', { gd: 2, momentum: 1, nag: 3, adagrad: -1, rmsprop: 2, adam: 2 }],
    ['goldstein-price', { gd: 1, momentum: 0, nag: 1, adagrad: -1, rmsprop: -1, adam: -1 }],
    ['easom', { gd: -1, momentum: 0, nag: 0, adagrad: 0, rmsprop: 0, adam: 0 }],
    ['plateau', { gd: -1, momentum: -1, nag: -1, adagrad: -1, rmsprop: 0, adam: -1 }],
  ])('%s: which minimum each optimizer reaches', (id, expected) => {
    expect(reached(getSurface(id))).toMatchObject(expected);
  });

  it('ackley: momentum and NAG roll over ripples that hold the others', () => {
    const { value } = getSurface('ackley').objective();
    const losses = new Map(runs(getSurface('ackley')).map(({ id, end }) => [id, value(...end)]));
    for (const id of ['gd', 'adagrad', 'rmsprop', 'adam']) expect(losses.get(id)).toBeGreaterThan(5);
    for (const id of ['momentum', 'nag']) expect(losses.get(id)).toBeLessThan(3);
  });

  it('cliff: the wall throws gradient descent and momentum far off, and not AdaGrad', () => {
    const leftmost = new Map(
      runs(cliff).map(({ id, trajectory }) => {
        const xs = Array.from({ length: trajectory.length }, (_, k) => trajectory.theta(k)[0]!);
        return [id, Math.min(...xs)];
      }),
    );
    expect(leftmost.get('gd')).toBeLessThan(-5);
    expect(leftmost.get('momentum')).toBeLessThan(-10);
    expect(leftmost.get('adagrad')).toBeGreaterThan(-0.1);
  });
});
