import { curvatureAt, type SurfaceObjective, summarise, type Trajectory, type Values } from '../engine';
import type { Claim } from './claimSchema';

/** The runs of a scene on the Surfaces tab, as far as the scene has them run. */
export interface SceneRuns {
  readonly objective: SurfaceObjective;
  /** By optimizer. */
  readonly runs: ReadonlyMap<string, Trajectory>;
  /** How long the runs are: no claim is about a later step. */
  readonly steps: number;
}

/** A claim about the runs of the Surfaces tab, by what it says. */
type Of<Says extends Claim['says']> = Extract<Claim, { says: Says }>;

/**
 * Whether runs do what a scene says of them.
 *
 * @returns what is the case instead, in words for whoever wrote the scene; null where the claim is true
 * @throws RangeError where the claim is about an optimizer that is off, or a step that no run has
 */
export function refute(claim: Claim, scene: SceneRuns): string | null {
  switch (claim.says) {
    case 'order':
      return refuteOrder(claim, scene);
    case 'trained':
    case 'gradientRatio':
    case 'spread':
    case 'alike':
    case 'checked':
    case 'size':
      throw new RangeError(`'${claim.says}' is said of networks only`);
  }
  const run = runOf(scene, claim.optimizer);
  if ('at' in claim && claim.at > scene.steps) throw new RangeError(`step ${claim.at} is not shown`);
  switch (claim.says) {
    case 'status':
      return differs(statusAt(run, claim.at), claim.status);
    case 'loss':
      return outside(run.loss(standing(run, claim.at)), claim);
    case 'gradient':
      return outside(run.gradientNorm(standing(run, claim.at)), claim);
    case 'move':
      return outside(distance(run, claim.at, run.theta(claim.at - 1)), claim);
    case 'near':
      return refuteNear(claim, run);
    case 'far': {
      const away = distance(run, standing(run, claim.at), claim.point);
      return away > claim.beyond ? null : `${away} away`;
    }
    case 'coordinate':
      return refuteCoordinate(claim, run);
    case 'crossings':
      return differs(
        count(1, claim.at, (k) => at(run, claim, k) * at(run, claim, k - 1) < 0),
        claim.times,
      );
    case 'rises': {
      const last = standing(run, claim.at);
      const rises = count(claim.from + 1, last, (k) => run.loss(k) > run.loss(k - 1));
      return rises >= claim.least && rises <= claim.most ? null : `${rises} times`;
    }
    case 'arrives': {
      const end = Math.min(scene.steps, run.length - 1);
      return differs(summarise(run, scene.objective, claim.tolerance, end).stepsToTolerance, claim.step);
    }
    case 'limit':
      return refuteLimit(claim, run, scene.objective);
  }
}

/** The run of an optimizer. @throws RangeError where it is off */
function runOf({ runs }: SceneRuns, optimizer: string): Trajectory {
  const run = runs.get(optimizer);
  if (!run) throw new RangeError(`${optimizer} is off`);
  return run;
}

/** The point where the run stands at a step: its last one where it has ended before. */
function standing(run: Trajectory, step: number): number {
  return run.stoppedAt === null ? step : Math.min(step, run.stoppedAt);
}

function statusAt(run: Trajectory, step: number): string {
  return run.stoppedAt !== null && run.stoppedAt <= step ? run.status : 'running';
}

function distance(run: Trajectory, k: number, from: ArrayLike<number>): number {
  const theta = run.theta(k);
  return Math.hypot(theta[0]! - from[0]!, theta[1]! - from[1]!);
}

function at(run: Trajectory, { axis }: { readonly axis: 'x' | 'y' }, k: number): number {
  return run.theta(standing(run, k))[axis === 'x' ? 0 : 1]!;
}

/** How many of the steps from `first` to `last` are so. */
function count(first: number, last: number, is: (k: number) => boolean): number {
  let found = 0;
  for (let k = first; k <= last; k++) if (is(k)) found++;
  return found;
}

function refuteOrder({ optimizers, at }: Of<'order'>, scene: SceneRuns): string | null {
  if (at > scene.steps) throw new RangeError(`step ${at} is not shown`);
  return disorder(
    optimizers.map((id): [string, number] => {
      const run = runOf(scene, id);
      return [id, run.loss(standing(run, at))];
    }),
  );
}

function refuteNear({ at, until = at, point, within }: Of<'near'>, run: Trajectory): string | null {
  for (let k = at; k <= until; k++) {
    const away = distance(run, standing(run, k), point);
    if (!(away <= within)) return `${away} away at step ${k}`;
  }
  return null;
}

function refuteCoordinate(claim: Of<'coordinate'>, run: Trajectory): string | null {
  const { least = -Infinity, most = Infinity, until = claim.at } = claim;
  for (let k = claim.at; k <= until; k++) {
    const value = at(run, claim, k);
    if (!(value >= least && value <= most)) return `${value} at step ${k}`;
  }
  return null;
}

function refuteLimit(
  { point, rate }: Of<'limit'>,
  run: Trajectory,
  objective: SurfaceObjective,
): string | null {
  const values: Values = run.hyperparameters(0);
  const limit = run.optimizer.stabilityLimit?.(values, curvatureAt(objective, ...point).largest);
  if (limit === undefined) return 'no limit is known';
  return Math.abs(limit - rate) < 1e-3 * rate ? null : String(limit);
}

/** Whether the numbers do not rise from first to last. @returns them, where they do not */
export function disorder(losses: readonly (readonly [id: string, loss: number])[]): string | null {
  const rising = losses.every(([, loss], i) => i === 0 || losses[i - 1]![1] < loss);
  return rising ? null : losses.map(([id, loss]) => `${id} ${loss}`).join(', ');
}

/** Whether a number lies strictly within bounds. @returns the number, where it does not */
export function outside(
  value: number,
  {
    below = Infinity,
    above = -Infinity,
  }: { readonly below?: number | undefined; readonly above?: number | undefined },
): string | null {
  return value < below && value > above ? null : String(value);
}

/** @returns what there is, where it is something else */
export function differs(found: unknown, said: unknown): string | null {
  return found === said ? null : String(found);
}
