import type { SurfaceObjective } from '../surface';
import type { Trajectory } from '../trajectory';
import { atRest, restingAtMinimum } from './at-rest';
import { crawlCause, rateLeft } from './crawl';
import type { Crawling, Diagnosis, Diverged, Oscillating, SurfaceFacts } from './diagnosis';
import { nearestMinimum } from './distance';
import { curvatureAt } from './eigen';
import { approaches, getsForth, hasArrived, nearestBelow, toGo } from './pace';
import { inside, pointAt, rateAt } from './place';
import { type Stretch, stretchOf } from './stretch';

/** A run of fewer steps is too short to tell, unless it has stopped. */
const FEWEST_STEPS = 20;
/** The last stretch of a run, as a share of its steps. */
const STRETCH = 0.1;
/** It oscillates if this share of its steps does not lower the loss, */
const RISING = 0.25;
/** and it turns back so much that its last stretch leads no farther than this share of its length, or higher. */
const TURNING = 0.5;
/** It does so too if it turns back this much with a rate this close to the limit, be every step a little lower. */
const ZIGZAG = 0.1;
const NEAR_LIMIT = 0.95;
/** It gets lower if its last stretch makes more than this share of its descent. */
const LOWER = 0.01;
/** Losses this close, as a share, may differ by rounding only. */
const ROUNDING = 1e-12;

/**
 * Why a run does not get where it should, as facts without words. All criteria are ratios, so they do not
 * depend on the units of θ or of the loss; they are the constants here, in `pace.ts` and in `crawl.ts`.
 *
 * - Diverged runs: `Diverged`.
 * - Runs that came to rest (converged, or stayed in the last fifth within `ARRIVED` of their first distance to a
 *   minimum): `Stuck` unless that is a global minimum.
 * - The others move. The minimum they go to is the nearest to their last point of those that lie lower. `Fine`
 *   if what is left of the distance or of the loss, shrinking as in the last two stretches, is gone within
 *   `PATIENCE`; if not, `Oscillating` or `Crawling`.
 *
 * @param surface the definition that `objective` comes from
 * @param end the last point to look at, by default the run's last
 */
export function diagnose(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  surface: SurfaceFacts,
  end = trajectory.length - 1,
): Diagnosis {
  const stopped = trajectory.stoppedAt !== null && trajectory.stoppedAt <= end;
  if (stopped && trajectory.status === 'diverged') return diverged(trajectory, objective, surface, end);
  if (stopped && trajectory.status === 'converged') return atRest(trajectory, objective, surface, end);
  return moving(trajectory, objective, surface, end);
}

function diverged(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  { domain, unbounded = false }: SurfaceFacts,
  end: number,
): Diverged {
  const { losses } = trajectory;
  const last = Math.max(end - 1, 0);
  const down = unbounded && losses[last]! < losses[0]!;
  let from = last;
  if (down) while (from > 0 && !inside(domain, pointAt(trajectory, from))) from--;
  else for (let k = last; k >= 0; k--) if (losses[k]! <= losses[from]!) from = k;

  let found = rateAt(trajectory, objective, pointAt(trajectory, from), from);
  if (!down && trajectory.optimizer.stabilityLimit) {
    for (let k = from; k <= last; k++) {
      const here = rateAt(trajectory, objective, pointAt(trajectory, k), k);
      if (!here.exceeds) continue;
      found = here;
      from = k;
      break;
    }
  }
  const reason = trajectory.reason ?? 'not-finite';
  return { kind: 'diverged', step: end, reason, from, unbounded: down, ...found };
}

function moving(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  surface: SurfaceFacts,
  end: number,
): Diagnosis {
  if (end < FEWEST_STEPS) return { kind: 'fine' };
  const steps = Math.floor(STRETCH * end);
  const stretch = stretchOf(trajectory, end - steps, end);
  const at = pointAt(trajectory, end);
  const nearest = nearestMinimum(objective, at[0], at[1]);
  if (nearest !== null && hasArrived(trajectory, objective, nearest, stretch)) {
    return restingAtMinimum(trajectory, objective, nearest, end);
  }
  const target = nearestBelow(objective, at, trajectory.losses[end]!);
  const onTheWay =
    target === null
      ? getsForth(objective, surface, at, stretch)
      : approaches(trajectory, objective, target, stretch);
  if (onTheWay) return { kind: 'fine' };
  return (
    oscillating(trajectory, objective, stretch) ?? crawling(trajectory, objective, surface, target, stretch)
  );
}

function oscillating(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  { from, to, middle, radius, straightness, rising }: Stretch,
): Oscillating | null {
  const { losses } = trajectory;
  const there = rateAt(trajectory, objective, middle, to - 1);
  const nearLimit = there.limit !== null && there.rate >= NEAR_LIMIT * there.limit;
  const higher = losses[to]! - losses[from]! > ROUNDING * Math.abs(losses[from]!);
  const backAndForth = rising >= RISING && (straightness <= TURNING || higher);
  if (radius === 0 || !(backAndForth || (nearLimit && straightness <= ZIGZAG))) return null;
  const lower = losses[from]! - losses[to]! > LOWER * (losses[0]! - losses[to]!);
  return { kind: 'oscillating', step: from, amplitude: radius, lower, ...there };
}

function crawling(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  surface: SurfaceFacts,
  target: number | null,
  stretch: Stretch,
): Crawling {
  const { from, to } = stretch;
  const { losses } = trajectory;
  const here = rateAt(trajectory, objective, pointAt(trajectory, to), to - 1);
  const { largest, smallest } = curvatureAt(objective, here.at[0], here.at[1]);
  const sizes = [Math.abs(largest), Math.abs(smallest)] as const;
  const conditionNumber = Math.max(...sizes) / Math.min(...sizes);
  const left = target === null ? losses[0]! - losses[to]! : losses[from]! - objective.minima[target]!.value;
  const distance = toGo(objective, surface, target, here.at);
  return {
    kind: 'crawling',
    cause: crawlCause(trajectory, objective, target, distance, stretch, here, conditionNumber),
    step: to,
    ...here,
    gradientNorm: trajectory.gradientNorm(to),
    conditionNumber,
    rateLeft: rateLeft(trajectory, to),
    progress: (losses[from]! - losses[to]!) / ((to - from) * left),
  };
}
