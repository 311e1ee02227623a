import type { Point, SurfaceDefinition } from '../surface';
import type { DivergenceReason } from '../trajectory';

/** What a diagnosis must know of the surface beside its objective. */
export type SurfaceFacts = Pick<SurfaceDefinition, 'domain' | 'unbounded'>;

/** The rate against the curvature, at a point of the run or of the surface. */
export interface RateAt {
  readonly at: Point;
  /** The learning rate of the update that leaves from there. */
  readonly rate: number;
  /** The largest Hessian eigenvalue there; NaN where the Hessian is undefined. */
  readonly curvature: number;
  /** The optimizer's largest stable rate for that curvature; null where it has none, or none is known. */
  readonly limit: number | null;
  /** Whether the rate is above the limit. */
  readonly exceeds: boolean;
}

/**
 * The run left for infinity. `at` is where it started to go wrong: of the points from the lowest loss on, the
 * first at which the rate exceeds the limit, or else the first of them. If it went down a surface without a
 * lower bound, `at` is the last point in the domain before it left.
 */
export interface Diverged extends RateAt {
  readonly kind: 'diverged';
  /** The step at which the run was stopped. */
  readonly step: number;
  readonly reason: DivergenceReason;
  /** The step of `at`. */
  readonly from: number;
  /** The surface has no lower bound and the run went down: leaving is what it should do. */
  readonly unbounded: boolean;
}

/** The run goes back and forth, or about, and hardly gets lower. `at` is the middle of
 * its last stretch (a tenth of its steps). */
export interface Oscillating extends RateAt {
  readonly kind: 'oscillating';
  /** The step at which the stretch begins that was looked at; it ends with the run. */
  readonly step: number;
  /** The greatest distance from the middle in that stretch. */
  readonly amplitude: number;
  /** Whether it gets lower all the same. */
  readonly lower: boolean;
}

/**
 * - `flat`: the gradient is all but gone although no minimum is near (a plateau, the top of a ridge, a saddle);
 * - `rate-died`: past gradients, summed in an accumulator, have eaten up a rate that would have sufficed;
 * - `rate-down`: the same where they are forgotten in time, so that it may rise again;
 * - `rate-small`: the rate is far below what the curvature allows, or the steps are straight and short;
 * - `ill-conditioned`: the steep direction limits the rate, and the flat one needs many steps.
 */
export type CrawlCause = 'flat' | 'rate-died' | 'rate-down' | 'rate-small' | 'ill-conditioned';

/** The run is not where it is going, and will not be after as many steps again. `at` is its last point. */
export interface Crawling extends RateAt {
  readonly kind: 'crawling';
  readonly cause: CrawlCause;
  /** The last step. */
  readonly step: number;
  readonly gradientNorm: number;
  /** Largest eigenvalue over smallest, by size; Infinity where the smallest is zero. */
  readonly conditionNumber: number;
  /** What is left of the first step's effective rate (at the same learning rate); null if it has none. */
  readonly rateLeft: number | null;
  /**
   * The mean step of the last stretch as a share of the descent that was left there: down to the nearest
   * minimum, or if none is listed, of the descent made so far.
   */
  readonly progress: number;
}

/** The run has come to rest, but not at a global minimum. */
export interface Stuck {
  readonly kind: 'stuck';
  readonly where: 'minimum' | 'saddle' | 'maximum' | 'flat';
  readonly step: number;
  readonly at: Point;
  readonly loss: number;
  /** Index into `objective.minima`; null if it is none of those listed. */
  readonly minimum: number | null;
  /** The lowest listed minimum's loss, for comparison; null if none is listed. */
  readonly lowest: number | null;
}

/** The run has arrived, is on its way, or is too short to tell. */
export interface Fine {
  readonly kind: 'fine';
}

export type Diagnosis = Diverged | Oscillating | Crawling | Stuck | Fine;
