import { getOptimizer } from '../optimizers';
import { resolveValues } from '../parameter';
import { simulate } from '../simulate';
import type { Domain, SurfaceObjective } from '../surface';
import type { Trajectory } from '../trajectory';
import { curvatureAt } from './eigen';
import { inside, pointAt } from './place';
import { asShown, bestRate, type RateSearch } from './sweep';

/** A learning rate that was found to work, and where it comes from. */
export interface WorkingRate {
  readonly rate: number;
  /** Half the stability limit at the start, or the best rate of a sweep. */
  readonly from: 'limit' | 'sweep';
  /** The loss that the run with it ends at. */
  readonly loss: number;
}

/** A margin for curvatures along the way that are larger than the one at the start. */
const SHARE_OF_LIMIT = 0.5;
/**
 * A rate works if its run makes at least this share of what the run that is to be mended, or for half the limit the
 * start, has left to descend to the lowest listed minimum.
 */
const CLEARLY = 0.1;
/** Rates are swept with runs of so many steps at most, so that an answer takes no time; the winner runs through. */
const SWEPT = 5000;

/** A run whose rate is to be found, and where it goes. */
export interface Mending {
  readonly search: RateSearch & { readonly objective: SurfaceObjective };
  readonly domain: Domain;
  /** The loss that the run ends at as it is; Infinity where it diverges. */
  readonly loss: number;
}

/**
 * A learning rate that works, tried by running the engine with it, digit for digit: the run does not diverge, ends lower
 * than it starts and clearly lower than the run that is to be mended, comes to rest neither on a saddle nor on a
 * maximum, and ends, where there is a minimum, in the domain. That is half the
 * optimizer's stability limit for the curvature at the start if it brings the loss clearly down, or else the best rate
 * of a sweep. Null if neither works: from a start where there is nothing to descend (a minimum, a saddle, a plateau so
 * flat that the gradient is lost in rounding), on a surface without a lower bound which every rate that descends leaves,
 * or where the run does best as it is.
 *
 * @throws RangeError or TypeError for what `simulate` does not take, or an optimizer without `lr`
 */
export function workingRate({ search, domain, loss }: Mending): WorkingRate | null {
  const { objective, start, steps } = search;
  const startLoss = objective.value(start[0]!, start[1]!);
  const ends = (run: Trajectory, below: number) =>
    run.status !== 'diverged' &&
    run.loss(run.length - 1) < below &&
    (objective.minima.length === 0 || inside(domain, pointAt(run, run.length - 1)));
  const tried = (rate: number, from: WorkingRate['from'], below: number) => {
    const run = simulate({ ...search, hyperparameters: { ...search.hyperparameters, lr: rate } });
    return ends(run, below) && !restsAbove(run, objective)
      ? { rate, from, loss: run.loss(run.length - 1) }
      : null;
  };

  const below = Math.min(clearlyBelow(loss, objective), startLoss);
  const half = shareOfLimit(search);
  const found = half && tried(half, 'limit', Math.min(below, clearlyBelow(startLoss, objective)));
  if (found) return found;
  const best = bestRate({ ...search, steps: Math.min(steps, SWEPT) }, (run) => ends(run, startLoss));
  return best && tried(best.rate, 'sweep', below);
}

/** Where no minimum is listed, any descent has to do. */
function clearlyBelow(loss: number, objective: SurfaceObjective): number {
  const depth = loss - lowest(objective);
  return depth === Infinity ? loss : loss - CLEARLY * depth;
}

/** Whether a run has come to rest where the surface curves downwards. */
function restsAbove(run: Trajectory, objective: SurfaceObjective): boolean {
  const [x, y] = pointAt(run, run.length - 1);
  return run.status === 'converged' && curvatureAt(objective, x, y).smallest < 0;
}

function lowest({ minima }: SurfaceObjective): number {
  return minima.reduce(
    (least, { value }) => Math.min(least, value),
    minima.length === 0 ? -Infinity : Infinity,
  );
}

/** Half the stability limit at the start, if there is one within the range of rates. */
function shareOfLimit(search: RateSearch & { readonly objective: SurfaceObjective }): number | null {
  const { optimizer, hyperparameters, objective, start } = search;
  const definition = typeof optimizer === 'string' ? getOptimizer(optimizer) : optimizer;
  const spec = definition.hyperparameters.lr;
  const curvature = curvatureAt(objective, start[0]!, start[1]!).largest;
  if (!spec || !definition.stabilityLimit || !(curvature > 0)) return null;
  const values = resolveValues(definition.hyperparameters, hyperparameters, definition.id);
  const rate = asShown(SHARE_OF_LIMIT * definition.stabilityLimit(values, curvature));
  return rate >= spec.min && rate <= spec.max ? rate : null;
}
