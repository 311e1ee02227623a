import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvatureAt } from '../analysis/eigen';
import { resolveValues, type Values } from '../parameter';
import type { CriticalPoint, Domain, Point, SurfaceDefinition, SurfaceObjective } from '../surface';
import { getSurface, surfaces } from '.';

const FAMILIES = ['valleys', 'saddles', 'minima', 'slopes'];

function caseOf(surface: SurfaceDefinition, parameters: Values) {
  const name = [surface.id, ...Object.entries(parameters).map(([key, value]) => `${key}=${value}`)].join(' ');
  const values = resolveValues(surface.parameters, parameters, surface.id);
  return { name, surface, values, objective: surface.objective(parameters) };
}

/** Every surface with its defaults, and the quadratic over its parameters. */
const cases = [
  ...surfaces.map((surface) => caseOf(surface, {})),
  ...[
    { kappa: 1, angle: 0 },
    { kappa: 1, angle: 37 },
    { kappa: 1000, angle: 90 },
    { kappa: 300, angle: -45 },
    { kappa: 7, angle: 12.5 },
  ].map((parameters) => caseOf(getSurface('quadratic'), parameters)),
];

/**
 * The step of the differences. Sixth-order central differences are off by h⁶f⁽⁷⁾/140 from truncation, which
 * for the quickest ripple here (wave number 6π) is 10⁻¹¹ of its height, and by some ε|f|/h from rounding.
 */
const STEP = 1e-3;
/**
 * The error allowed, as a share of the largest sample, or of 1. Terms that cancel are larger than the samples
 * they leave, and so is their rounding: over 20,000 points a surface the worst is 10⁻⁹ (Goldstein-Price).
 */
const TOLERANCE = 1e-8;

/** f′(0) by sixth-order central differences, and the size of the numbers that entered it. */
function difference(f: (t: number) => number): { slope: number; scale: number } {
  const samples = [-3, -2, -1, 1, 2, 3].map((k) => f(k * STEP));
  const weights = [-1, 9, -45, 45, -9, 1];
  const slope = samples.reduce((sum, value, i) => sum + weights[i]! * value, 0) / (60 * STEP);
  return { slope, scale: Math.max(1, ...samples.map(Math.abs)) };
}

function expectClose(exact: number, { slope, scale }: { slope: number; scale: number }, what: string): void {
  expect(Math.abs(exact - slope) / scale, what).toBeLessThan(TOLERANCE);
}

function gradientOf(objective: SurfaceObjective, x: number, y: number): Float64Array {
  const out = new Float64Array(2);
  objective.evaluate(Float64Array.of(x, y), out);
  return out;
}

function hessianOf(objective: SurfaceObjective, x: number, y: number): Float64Array {
  const out = new Float64Array(4);
  objective.hessian(x, y, out);
  return out;
}

/** Points of the domain and half its width around it, away from cusps, where differences mean nothing. */
function points([[x0, x1], [y0, y1]]: Domain, cusps: readonly Point[] = []): fc.Arbitrary<[number, number]> {
  const within = (low: number, high: number) => {
    const margin = (high - low) / 2;
    return fc.double({ min: low - margin, max: high + margin, noNaN: true });
  };
  return fc
    .tuple(within(x0, x1), within(y0, y1))
    .filter(([x, y]) => cusps.every((cusp) => Math.hypot(x - cusp[0], y - cusp[1]) > 0.1));
}

function isCusp(cusps: readonly Point[] | undefined, at: Point): boolean {
  return cusps?.some((cusp) => cusp[0] === at[0] && cusp[1] === at[1]) ?? false;
}

/** How far the losses on a small circle lie above the one at its centre: the least and the most. */
function riseAround(objective: SurfaceObjective, [x, y]: Point): [least: number, most: number] {
  const centre = objective.value(x, y);
  const rises = Array.from({ length: 360 }, (_, i) => {
    const angle = (i * Math.PI) / 180;
    return objective.value(x + 0.01 * Math.cos(angle), y + 0.01 * Math.sin(angle)) - centre;
  });
  return [Math.min(...rises), Math.max(...rises)];
}

type Kind = 'minimum' | 'saddle' | 'maximum';

function kindBySigns(low: number, high: number): Kind | 'flat' {
  if (low > 0) return 'minimum';
  if (high < 0) return 'maximum';
  return low < 0 && high > 0 ? 'saddle' : 'flat';
}

function listed(objective: SurfaceObjective): readonly (readonly [Kind, CriticalPoint])[] {
  return [
    ...objective.minima.map((point) => ['minimum', point] as const),
    ...objective.saddles.map((point) => ['saddle', point] as const),
    ...objective.maxima.map((point) => ['maximum', point] as const),
  ];
}

describe('the registry of surfaces', () => {
  it('has unique ids, each of which finds its surface', () => {
    expect(new Set(surfaces.map((surface) => surface.id)).size).toBe(surfaces.length);
    for (const surface of surfaces) expect(getSurface(surface.id)).toBe(surface);
  });

  it('names the known ids when asked for an unknown one', () => {
    expect(() => getSurface('rosenbrok')).toThrow(RangeError);
    expect(() => getSurface('rosenbrok')).toThrow(/'rosenbrok'.*bowl.*rosenbrock.*cliff/);
  });
});

describe.each(cases)('$name', ({ surface, values, objective }) => {
  const { domain, cusps } = surface;
  const [[x0, x1], [y0, y1]] = domain;
  const inside = ([x, y]: Point) => x >= x0 && x <= x1 && y >= y0 && y <= y1;

  it('states what the app needs, within the domain', () => {
    expect(FAMILIES).toContain(surface.family);
    expect(surface.name).not.toBe('');
    expect(surface.formula).toMatch(/^(\\begin\{aligned\} )?L\(x, y\) &?= /);
    expect(x0).toBeLessThan(x1);
    expect(y0).toBeLessThan(y1);
    expect(inside(surface.start)).toBe(true);
    for (const [, { at }] of listed(objective)) expect(inside(at), `${at}`).toBe(true);
    expect(surface.rate).toBeGreaterThanOrEqual(1e-5);
    expect(surface.rate).toBeLessThanOrEqual(10);
    expect(objective.dimension).toBe(2);
    expect(objective.bound).toBeGreaterThanOrEqual(1000 * Math.max(x1 - x0, y1 - y0));
  });

  it('evaluates to its value and its gradient', () => {
    const evaluated = new Float64Array(2);
    const alone = new Float64Array(2);
    fc.assert(
      fc.property(points(domain), ([x, y]) => {
        const loss = objective.evaluate(Float64Array.of(x, y), evaluated);
        expect(loss).toBe(objective.value(x, y));
        expect(loss).toBe(surface.value(x, y, values));
        surface.gradient(x, y, values, alone);
        expect(evaluated).toEqual(alone);
      }),
    );
  });

  it('has the gradient of its value', () => {
    fc.assert(
      fc.property(points(domain, cusps), ([x, y]) => {
        const [gx, gy] = gradientOf(objective, x, y);
        expectClose(
          gx!,
          difference((t) => objective.value(x + t, y)),
          'x',
        );
        expectClose(
          gy!,
          difference((t) => objective.value(x, y + t)),
          'y',
        );
      }),
    );
  });

  it('has the Hessian of its gradient, and a symmetric one', () => {
    fc.assert(
      fc.property(points(domain, cusps), ([x, y]) => {
        const [xx, xy, yx, yy] = hessianOf(objective, x, y);
        expect(xy).toBe(yx);
        expectClose(
          xx!,
          difference((t) => gradientOf(objective, x + t, y)[0]!),
          'xx',
        );
        expectClose(
          xy!,
          difference((t) => gradientOf(objective, x + t, y)[1]!),
          'xy',
        );
        expectClose(
          yy!,
          difference((t) => gradientOf(objective, x, y + t)[1]!),
          'yy',
        );
      }),
    );
  });

  it('lists critical points that are critical, of their kind and of their value', () => {
    for (const [kind, { at, value, degenerate }] of listed(objective)) {
      const where = `${kind} at ${at}`;
      expect(Math.abs(objective.value(...at) - value), where).toBeLessThan(
        1e-13 * Math.max(1, Math.abs(value)),
      );
      const gradient = gradientOf(objective, ...at);
      const hessian = hessianOf(objective, ...at);
      if (isCusp(cusps, at)) {
        expect([...gradient, ...hessian], where).toEqual([0, 0, NaN, NaN, NaN, NaN]);
        expect(kindBySigns(...riseAround(objective, at)), where).toBe(kind);
        continue;
      }
      const { largest, smallest } = curvatureAt(objective, ...at);
      const curvature = Math.max(Math.abs(largest), Math.abs(smallest));
      // A shallow place has small gradients all around, and so has to have a smaller one itself.
      expect(Math.hypot(...gradient), where).toBeLessThanOrEqual(1e-9 * Math.min(1, curvature));
      const singular = Math.min(Math.abs(largest), Math.abs(smallest)) <= 1e-6 * curvature;
      expect(singular, `${where} has a singular Hessian`).toBe(degenerate ?? false);
      const signs: [number, number] = singular ? riseAround(objective, at) : [smallest, largest];
      expect(kindBySigns(...signs), where).toBe(kind);
    }
  });

  it('has undefined gradients only at minima that it lists', () => {
    for (const cusp of cusps ?? []) {
      expect(objective.minima.some(({ at }) => at[0] === cusp[0] && at[1] === cusp[1])).toBe(true);
    }
  });
});
