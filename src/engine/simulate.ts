import type { OptimizerDefinition } from './optimizer';
import { getOptimizer } from './optimizers';
import { resolveValues, type Values } from './parameter';
import type { Segment } from './run';
import type { Objective } from './surface';
import { Trajectory } from './trajectory';

/** Hyperparameters that change in the course of a run. */
export interface Change {
  /** The number, from 1, of the first update that uses them. */
  readonly step: number;
  readonly hyperparameters: Partial<Values>;
}

export interface SimulateOptions {
  /** The id of a registered optimizer, or any definition. */
  readonly optimizer: string | OptimizerDefinition;
  /** Defaults fill in what is missing. */
  readonly hyperparameters?: Partial<Values>;
  readonly objective: Objective;
  /** θ at first, as long as the objective's dimension. */
  readonly start: ArrayLike<number>;
  /** Updates to take at first; `extendTo` takes more. */
  readonly steps: number;
  /** See `simulate`; 0 never ends a run. */
  readonly tolerance?: number;
  /** Coordinates beyond ±`bound` have diverged; the objective's bound unless given, or else none. */
  readonly bound?: number;
  /** In any order; of several for one step, the later in the list wins. */
  readonly changes?: readonly Change[];
}

/**
 * Runs an optimizer and records everything. Nothing is clamped, clipped or scaled on the way.
 *
 * A run has **converged** at the first point where the gradient for the next update is shorter than
 * `tolerance`, and so is every slot that carries the point on by itself (velocity, first moment): without the
 * latter, a run that crosses a minimum at full speed would be said to have arrived. It has **diverged** at the
 * first point where θ or the loss is not finite, or a coordinate lies beyond the bound; that point is kept as
 * it is. Either is final.
 *
 * @throws RangeError or TypeError naming the argument, its value and what is allowed
 */
export function simulate(options: SimulateOptions): Trajectory {
  const { objective, steps, tolerance = 1e-10, bound = objective.bound ?? Infinity, changes = [] } = options;
  const optimizer =
    typeof options.optimizer === 'string' ? getOptimizer(options.optimizer) : options.optimizer;
  demand(isWhole(objective.dimension, 1), 'objective.dimension', objective.dimension, 'whole numbers from 1');
  demand(isWhole(steps, 0), 'steps', steps, 'whole numbers from 0');
  demand(tolerance >= 0 && tolerance < Infinity, 'tolerance', tolerance, 'finite numbers from 0');
  demand(bound > 0, 'bound', bound, 'numbers above 0');
  const trajectory = new Trajectory({
    optimizer,
    objective,
    start: checkStart(options.start, objective.dimension),
    tolerance,
    bound,
    segments: segmentsOf(optimizer, options.hyperparameters, changes),
  });
  trajectory.extendTo(steps);
  return trajectory;
}

function checkStart(start: ArrayLike<number>, dimension: number): Float64Array {
  demand(start.length === dimension, 'start.length', start.length, `${dimension}, the objective's dimension`);
  const theta = new Float64Array(dimension);
  for (let i = 0; i < dimension; i++) {
    demand(Number.isFinite(start[i]), `start[${i}]`, start[i], 'finite numbers');
    theta[i] = start[i]!;
  }
  return theta;
}

/** The hyperparameters of the whole run, by the updates from which on they hold. */
function segmentsOf(
  optimizer: OptimizerDefinition,
  hyperparameters: Partial<Values> | undefined,
  changes: readonly Change[],
): readonly Segment[] {
  let values = resolveValues(optimizer.hyperparameters, hyperparameters, optimizer.id);
  const segments: Segment[] = [{ from: 1, values }];
  const numbered = changes.map((change, index) => ({ ...change, name: `changes[${index}]` }));
  for (const { step, name } of numbered)
    demand(isWhole(step, 1), `${name}.step`, step, 'whole numbers from 1');
  for (const change of numbered.sort((a, b) => a.step - b.step)) {
    const owner = `${optimizer.id} in ${change.name}`;
    values = resolveValues(optimizer.hyperparameters, { ...values, ...change.hyperparameters }, owner);
    segments.push({ from: change.step, values });
  }
  return segments;
}

function isWhole(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

function demand(condition: boolean, name: string, value: unknown, allowed: string): void {
  if (!condition) throw new RangeError(`${name} is ${value}; allowed: ${allowed}`);
}
