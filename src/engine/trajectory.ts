import type { OptimizerDefinition } from './optimizer';
import type { Values } from './parameter';
import { type DivergenceReason, norm, type Recipe, Run, type Status } from './run';
import type { Objective } from './surface';

export type { DivergenceReason, Status } from './run';

/**
 * The record of a run: everything at every step, unaltered. Point k is θ after k updates, the loss there, the
 * point where the gradient for update k + 1 is taken, that gradient, and the slots after update k.
 *
 * Reading point k throws a RangeError where it is not recorded. Vectors are views, not copies: treat them as
 * read-only. The flat columns (θ of point k starts at `thetas[k * dimension]`) are for loops over many points;
 * they are replaced when the record grows, so read them again after `extendTo`.
 */
export class Trajectory {
  readonly #run: Run;
  readonly #slotNames: readonly string[];

  /** @param recipe checked and complete, as `simulate` makes it */
  constructor(recipe: Recipe) {
    this.#run = new Run(recipe);
    this.#slotNames = Object.keys(recipe.optimizer.slots);
  }

  get optimizer(): OptimizerDefinition {
    return this.#run.recipe.optimizer;
  }
  get objective(): Objective {
    return this.#run.recipe.objective;
  }
  get dimension(): number {
    return this.#run.columns.dimension;
  }
  /** Points recorded: the start, and one for every update taken. */
  get length(): number {
    return this.#run.length;
  }
  /** `running` until the run has ended, also when it has all the steps that were asked for. */
  get status(): Status {
    return this.#run.status;
  }
  /** The point at which the run ended, which is the last; null while it runs. */
  get stoppedAt(): number | null {
    return this.#run.status === 'running' ? null : this.#run.length - 1;
  }
  /** Why the run diverged; null unless it has. */
  get reason(): DivergenceReason | null {
    return this.#run.reason;
  }

  /** θ of all points, flat, `dimension` numbers each; numbers beyond `length` points mean nothing. */
  get thetas(): Float64Array {
    return this.#run.columns.thetas;
  }
  /** The loss at all points. */
  get losses(): Float64Array {
    return this.#run.columns.losses;
  }
  /** The gradients of all points, like `thetas`. */
  get gradients(): Float64Array {
    return this.#run.columns.gradients;
  }
  /** The points of the gradients; `thetas` itself where the optimizer takes them at θ. */
  get probes(): Float64Array {
    return this.#run.columns.hasProbes ? this.#run.columns.probes : this.thetas;
  }

  /** θ after update `k`. */
  theta(k: number): Float64Array {
    return this.#row(this.thetas, k);
  }
  /** The loss at `theta(k)`. */
  loss(k: number): number {
    return this.losses[this.#recorded(k)]!;
  }
  /** The point where the gradient for update `k` + 1 is taken. */
  probe(k: number): Float64Array {
    return this.#row(this.probes, k);
  }
  /** The gradient at `probe(k)`, which update `k` + 1 uses. */
  gradient(k: number): Float64Array {
    return this.#row(this.gradients, k);
  }
  /** The Euclidean length of `gradient(k)`. */
  gradientNorm(k: number): number {
    const at = this.#recorded(k) * this.dimension;
    return norm(this.gradients, at, at + this.dimension);
  }
  /** The slot called `name` after update `k`. @throws RangeError also where there is no such slot */
  slot(k: number, name: string): Float64Array {
    const index = this.#slotNames.indexOf(name);
    if (index < 0) {
      const known = this.#slotNames.join(', ') || 'none';
      throw new RangeError(`${this.optimizer.id} has no slot '${name}'; it has: ${known}`);
    }
    const at = (this.#recorded(k) * this.#slotNames.length + index) * this.dimension;
    return this.#run.columns.slots.subarray(at, at + this.dimension);
  }
  /** The values that update `k` used; for the start, those of update 1. */
  hyperparameters(k: number): Values {
    const update = Math.max(this.#recorded(k), 1);
    return this.#run.recipe.segments.findLast(({ from }) => from <= update)!.values;
  }

  /**
   * Records further points up to point `k`, or to where the run ends. However a run is divided, its numbers
   * are those of one call, bit for bit.
   *
   * @throws RangeError where `k` is not a whole number from 0
   */
  extendTo(k: number): void {
    if (!Number.isSafeInteger(k) || k < 0) throw new RangeError(`k is ${k}; allowed: whole numbers from 0`);
    this.#run.extend(k + 1);
  }

  #row(column: Float64Array, k: number): Float64Array {
    const at = this.#recorded(k) * this.dimension;
    return column.subarray(at, at + this.dimension);
  }

  #recorded(k: number): number {
    if (Number.isInteger(k) && k >= 0 && k < this.length) return k;
    throw new RangeError(`k is ${k}; allowed: whole numbers from 0 to ${this.length - 1}`);
  }
}
