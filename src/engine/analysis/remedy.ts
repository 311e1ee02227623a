import { getOptimizer } from '../optimizers';
import { resolveValues } from '../parameter';
import { simulate } from '../simulate';
import type { SurfaceObjective } from '../surface';
import { curvatureAt } from './eigen';
import { bestRate, type RateSearch } from './sweep';

/** A learning rate that was found to work, and where it comes from. */
export interface WorkingRate {
  readonly rate: number;
  /** Half the stability limit at the start, or the best rate of a sweep. */
  readonly from: 'limit' | 'sweep';
}

/** A margin for curvatures along the way that are larger than the one at the start. */
const SHARE_OF_LIMIT = 0.5;
/** Half the limit works if its run makes at least this share of the descent to the lowest listed minimum. */
const CLEARLY = 0.1;

/**
 * A learning rate that works, tried by running the engine: the run does not diverge and ends lower than it
 * starts. That is half the optimizer's stability limit for the curvature at the start if it brings the loss
 * clearly down, or else the best rate of a sweep. Null if neither works: from a start where there is nothing
 * to descend (a minimum, a saddle, a plateau so flat that the gradient is lost in rounding), or on a surface
 * without a lower bound which every rate that descends leaves.
 *
 * @throws RangeError or TypeError for what `simulate` does not take, or an optimizer without `lr`
 */
export function workingRate(
  search: RateSearch & { readonly objective: SurfaceObjective },
): WorkingRate | null {
  const { objective } = search;
  const rate = shareOfLimit(search);
  if (rate !== null) {
    const descent = descentAt(search, rate);
    const depth = objective.value(search.start[0]!, search.start[1]!) - lowest(objective);
    // Where no minimum is listed, any descent has to do.
    if (descent > 0 && (depth === Infinity || descent >= CLEARLY * depth)) return { rate, from: 'limit' };
  }
  const best = bestRate(search);
  return best !== null && descentAt(search, best.rate) > 0 ? { rate: best.rate, from: 'sweep' } : null;
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
  const rate = SHARE_OF_LIMIT * definition.stabilityLimit(values, curvature);
  return rate >= spec.min && rate <= spec.max ? rate : null;
}

/** By how much the run at this rate ends below its start; −Infinity if it diverges. */
function descentAt(search: RateSearch, rate: number): number {
  const run = simulate({ ...search, hyperparameters: { ...search.hyperparameters, lr: rate } });
  if (run.status === 'diverged') return -Infinity;
  return run.loss(0) - run.loss(run.length - 1);
}
