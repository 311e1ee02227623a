import { describe, expect, it } from 'vitest';
import { curvatureAt } from '../analysis/eigen';
import type { Domain, Point, SurfaceDefinition, SurfaceObjective } from '../surface';
import { getSurface, surfaces } from '.';

/** Points along each side of the search grid: the densest ripples here get 33 to a wave. */
const SIDE = 401;

interface Grid {
  readonly at: (i: number, j: number) => Point;
  readonly losses: Float64Array;
  /** The longer side of a cell. */
  readonly cell: number;
}

/** Samples the domain and a hundredth around it, so that a minimum near its edge has neighbours on all sides. */
function sample(objective: SurfaceObjective, [xs, ys]: Domain): Grid {
  const widened = ([low, high]: readonly [number, number]) => {
    const margin = (high - low) / 100;
    return [low - margin, high + margin] as const;
  };
  const [x0, x1] = widened(xs);
  const [y0, y1] = widened(ys);
  const at = (i: number, j: number): Point => [
    x0 + ((x1 - x0) * i) / (SIDE - 1),
    y0 + ((y1 - y0) * j) / (SIDE - 1),
  ];
  const losses = Float64Array.from({ length: SIDE * SIDE }, (_, n) =>
    objective.value(...at(n % SIDE, Math.floor(n / SIDE))),
  );
  return { at, losses, cell: Math.max(x1 - x0, y1 - y0) / (SIDE - 1) };
}

/** The inner points of the grid that are no higher than any of their eight neighbours. */
function lowPoints({ at, losses }: Grid): Point[] {
  const found: Point[] = [];
  for (let j = 1; j < SIDE - 1; j++) {
    for (let i = 1; i < SIDE - 1; i++) {
      const n = j * SIDE + i;
      const around = [
        n - SIDE - 1,
        n - SIDE,
        n - SIDE + 1,
        n - 1,
        n + 1,
        n + SIDE - 1,
        n + SIDE,
        n + SIDE + 1,
      ];
      if (around.every((m) => losses[n]! <= losses[m]!)) found.push(at(i, j));
    }
  }
  return found;
}

/** Where a descent ended, and whether at a minimum. */
interface End {
  readonly at: Point;
  readonly settled: boolean;
}

/**
 * Goes down to a minimum: Newton's direction with the curvatures made positive, shortened until the loss
 * falls, and full steps where rounding hides whether it does.
 */
function polish(objective: SurfaceObjective, from: Point): End {
  let [x, y] = from;
  const gradient = new Float64Array(2);
  for (let step = 0; step < 500; step++) {
    const loss = objective.evaluate(Float64Array.of(x, y), gradient);
    const { largest, smallest, steepest, flattest } = curvatureAt(objective, x, y);
    const along = (direction: Point, curvature: number) =>
      -(direction[0] * gradient[0]! + direction[1] * gradient[1]!) / Math.max(Math.abs(curvature), 1e-12);
    const a = along(steepest, largest);
    const b = along(flattest, smallest);
    const dx = a * steepest[0] + b * flattest[0];
    const dy = a * steepest[1] + b * flattest[1];
    if (smallest > 0 && Math.hypot(dx, dy) < 1e-9) return { at: [x + dx, y + dy], settled: true };
    let share = 1;
    const rounding = 1e-15 * Math.max(1, Math.abs(loss));
    while (share > 1e-6 && objective.value(x + share * dx, y + share * dy) > loss + rounding) share /= 2;
    x += share * dx;
    y += share * dy;
  }
  return { at: [x, y], settled: false };
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function search(surface: SurfaceDefinition, objective: SurfaceObjective) {
  const [[x0, x1], [y0, y1]] = surface.domain;
  const inside = ([x, y]: Point) => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  const grid = sample(objective, surface.domain);
  const found: Point[] = [];
  const stuck: Point[] = [];
  for (const low of lowPoints(grid)) {
    const cusp = surface.cusps?.find((at) => distance(at, low) < grid.cell);
    const { at, settled } = cusp ? { at: cusp, settled: true } : polish(objective, low);
    // A descent that leaves the domain found no minimum in it.
    if (!inside(at)) continue;
    if (!settled) stuck.push(low);
    else if (!found.some((other) => distance(other, at) < 1e-6)) found.push(at);
  }
  return { found, stuck, lowest: grid.losses.reduce((low, loss) => Math.min(low, loss)) };
}

const cases = [
  ...surfaces.map((surface) => ({ name: surface.id, surface, objective: surface.objective() })),
  ...[
    { kappa: 1, angle: 0 },
    { kappa: 1000, angle: 30 },
  ].map((parameters) => {
    const surface = getSurface('quadratic');
    return { name: `quadratic, κ = ${parameters.kappa}`, surface, objective: surface.objective(parameters) };
  }),
];

describe.each(cases)('a search of the domain of $name', ({ surface, objective }) => {
  const { found, stuck, lowest } = search(surface, objective);
  const globals = objective.minima.filter(({ global }) => global);

  it('finds the minima that are listed, and no others', () => {
    expect(stuck).toEqual([]);
    const unlisted = found.filter(
      (at) => !objective.minima.some((minimum) => distance(minimum.at, at) < 1e-6),
    );
    const missed = objective.minima.filter(({ at }) => !found.some((other) => distance(at, other) < 1e-6));
    expect(unlisted).toEqual([]);
    expect(missed).toEqual([]);
  });

  it('finds nothing lower than the global minimum, which is lower than the local ones', () => {
    // A surface that falls without end inside its domain has no minimum to list.
    if (globals.length === 0) {
      expect(surface.unbounded).toBe(true);
      expect(objective.minima).toEqual([]);
      return;
    }
    const best = globals[0]!.value;
    const rounding = 1e-12 * Math.max(1, Math.abs(best));
    expect(lowest).toBeGreaterThanOrEqual(best - rounding);
    for (const at of found) expect(objective.value(...at)).toBeGreaterThanOrEqual(best - rounding);
    for (const { global, value, at } of objective.minima) expect(value === best, `${at}`).toBe(global);
  });
});

describe('surfaces without a lower bound', () => {
  it('are declared, and fall below any loss somewhere', () => {
    const far = [-1000, 0, 1000];
    const lowestFar = (surface: SurfaceDefinition) =>
      Math.min(...far.flatMap((x) => far.map((y) => surface.objective().value(x, y))));
    const falling = surfaces.filter((surface) => lowestFar(surface) < -100).map(({ id }) => id);
    expect(falling).toEqual(surfaces.filter(({ unbounded }) => unbounded).map(({ id }) => id));
  });
});
