import { type Parameters, resolveValues, type Values } from './parameter';

/** Something to minimise: a loss and its gradient in any dimension. */
export interface Objective {
  readonly dimension: number;
  /** The loss at `theta`; writes the gradient there to `gradient`. */
  evaluate(theta: Float64Array, gradient: Float64Array): number;
  /** Coordinates beyond ±`bound` count as diverged; none means only non-finite ones do. */
  readonly bound?: number;
}

export type Point = readonly [x: number, y: number];
export type Domain = readonly [x: readonly [number, number], y: readonly [number, number]];

/** A point where the gradient vanishes (or, at a cusp, where it is undefined). */
export interface CriticalPoint {
  readonly at: Point;
  readonly value: number;
  /** True where the Hessian is singular, so that its eigenvalues do not tell the kind of the point. */
  readonly degenerate?: boolean;
}

export interface Minimum extends CriticalPoint {
  readonly global: boolean;
}

/** What a surface's file states. */
export interface SurfaceSpec<P extends Parameters = Parameters> {
  readonly id: string;
  /** The name in English; translations may override it. */
  readonly name: string;
  readonly family: 'valleys' | 'saddles' | 'minima' | 'slopes';
  /** L(x, y), in TeX. */
  readonly formula: string;
  /** What the plot shows at first. */
  readonly domain: Domain;
  readonly start: Point;
  /** A learning rate at which the six optimizers differ tellingly from the default start. */
  readonly rate: number;
  /** How the contour levels are spread over the range of values: evenly, or by powers from the lowest up. */
  readonly contours: 'even' | 'powers';
  /** True where the loss has no lower bound, inside the domain or beyond it. */
  readonly unbounded?: boolean;
  readonly parameters: P;
  value(x: number, y: number, parameters: Values<P>): number;
  /** Writes [∂L/∂x, ∂L/∂y]. */
  gradient(x: number, y: number, parameters: Values<P>, out: Float64Array): void;
  /** Writes the Hessian row by row: [Lxx, Lxy, Lyx, Lyy]. */
  hessian(x: number, y: number, parameters: Values<P>, out: Float64Array): void;
  /** Every minimum in the domain. */
  minima(parameters: Values<P>): readonly Minimum[];
  /** The saddles in the domain, where they make the point. */
  saddles?(parameters: Values<P>): readonly CriticalPoint[];
  /** The maxima in the domain, where they make the point. */
  maxima?(parameters: Values<P>): readonly CriticalPoint[];
  /** Points where the gradient is undefined: `gradient` writes 0 there, and `hessian` NaN. */
  readonly cusps?: readonly Point[];
}

/** A loss surface over the plane, drawn as contours: a registry entry. */
export interface SurfaceDefinition<P extends Parameters = Parameters> extends SurfaceSpec<P> {
  /**
   * The surface with its parameters filled in, defaults for those not given.
   * @throws RangeError or TypeError for an unknown or disallowed parameter.
   */
  objective(parameters?: Partial<Values<P>>): SurfaceObjective;
}

/** A surface with its parameters filled in. */
export interface SurfaceObjective extends Objective {
  readonly dimension: 2;
  readonly bound: number;
  value(x: number, y: number): number;
  /** Writes the Hessian row by row: [Lxx, Lxy, Lyx, Lyy]. */
  hessian(x: number, y: number, out: Float64Array): void;
  readonly minima: readonly Minimum[];
  readonly saddles: readonly CriticalPoint[];
  readonly maxima: readonly CriticalPoint[];
}

/** How many times the domain's extent a coordinate may reach before a run counts as diverged. */
const ABSURDLY_FAR = 1000;

/**
 * How far from the origin a coordinate is absurdly far outside the domain: 1,000 times the largest of
 * the domain's absolute coordinates and its two widths. Far enough that a long excursion which comes
 * back is never mistaken for divergence.
 */
function boundOf([[x0, x1], [y0, y1]]: Domain): number {
  const extents = [x0, x1, y0, y1, x1 - x0, y1 - y0];
  return ABSURDLY_FAR * Math.max(...extents.map(Math.abs));
}

/** Makes a registry entry of what a surface's file states. */
export function defineSurface<P extends Parameters>(spec: SurfaceSpec<P>): SurfaceDefinition<P> {
  return {
    ...spec,
    objective(given = {}) {
      const values = resolveValues(spec.parameters, given, spec.id);
      const { value, gradient: slope, hessian } = spec;
      return {
        dimension: 2,
        bound: boundOf(spec.domain),
        minima: spec.minima(values),
        saddles: spec.saddles?.(values) ?? [],
        maxima: spec.maxima?.(values) ?? [],
        value: (x, y) => value(x, y, values),
        hessian: (x, y, out) => hessian(x, y, values, out),
        evaluate(theta, gradient) {
          const x = theta[0]!;
          const y = theta[1]!;
          slope(x, y, values, gradient);
          return value(x, y, values);
        },
      };
    },
  };
}
