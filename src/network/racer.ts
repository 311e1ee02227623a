import type { OptimizerDefinition, SlotState } from '../engine/optimizer';
import { getOptimizer } from '../engine/optimizers';
import { resolveValues, type Values } from '../engine/parameter';

/** What became not finite: the loss, the gradient, or θ, which the backend holds in single precision. */
export type Breakdown = 'loss' | 'gradient' | 'parameters';

/** How a racer ended. */
export interface Divergence {
  /** The step of the race, from 1, that could not be taken, or that made θ what it is. */
  readonly step: number;
  readonly reason: Breakdown;
}

export interface RacerOptions {
  /** The id of a registered optimizer, or any definition. */
  readonly optimizer: string | OptimizerDefinition;
  /** Defaults fill in what is missing. */
  readonly hyperparameters?: Partial<Values>;
  /** What the racer is called; the optimizer's id unless given. */
  readonly id?: string;
}

/** Everything that a racer's next step depends on. */
export interface RacerState {
  readonly id: string;
  readonly theta: Float64Array;
  readonly slots: Readonly<Record<string, Float64Array>>;
  readonly values: Values;
  readonly updates: number;
  readonly active: boolean;
  readonly divergence: Divergence | null;
}

/** The largest number of single precision: a coordinate beyond it is infinite to the backend. */
const LARGEST_SINGLE = 2 ** 128 - 2 ** 104;

/** One network in the race: its parameters, its optimizer, and what the optimizer remembers. */
export class Racer {
  readonly id: string;
  readonly optimizer: OptimizerDefinition;
  /** θ, in double precision. */
  readonly theta: Float64Array;
  /** The gradient that the last update was taken with, at the point where the optimizer wanted it. */
  readonly gradient: Float64Array;
  slots: SlotState;
  /** Updates taken. */
  updates = 0;
  /** Whether it takes part; one that is switched off stays where it is. */
  active = true;
  divergence: Divergence | null = null;
  #values: Values;
  /** The hyperparameters of the step under way: those that its probe was taken with. */
  #current: Values;
  readonly #probe: Float64Array;

  /** @throws RangeError or TypeError for an unknown optimizer or a hyperparameter that is not allowed */
  constructor(
    { optimizer, hyperparameters, id }: RacerOptions,
    readonly start: Float64Array,
  ) {
    this.optimizer = typeof optimizer === 'string' ? getOptimizer(optimizer) : optimizer;
    this.id = id ?? this.optimizer.id;
    this.#values = resolveValues(this.optimizer.hyperparameters, hyperparameters, this.optimizer.id);
    this.#current = this.#values;
    this.theta = start.slice();
    this.gradient = new Float64Array(start.length);
    this.slots = this.#emptySlots();
    this.#probe = this.optimizer.probe ? new Float64Array(start.length) : this.theta;
  }

  /** The hyperparameters of the next update. */
  get values(): Values {
    return this.#values;
  }

  /**
   * Changes hyperparameters from the next update on; those not given stay.
   *
   * @throws RangeError or TypeError for one that is not allowed
   */
  change(hyperparameters: Partial<Values>): void {
    const all = { ...this.#values, ...hyperparameters };
    this.#values = resolveValues(this.optimizer.hyperparameters, all, this.optimizer.id);
  }

  /** Whether it takes the next step. */
  get running(): boolean {
    return this.active && this.divergence === null;
  }

  /** Begins a step: the point where its gradient is wanted, a view that holds until the next call. */
  probe(): Float64Array {
    this.#current = this.#values;
    this.optimizer.probe?.(this.theta, this.slots, this.#current, this.#probe);
    return this.#probe;
  }

  /**
   * Ends the step that `probe` began, with what `gradient` now holds. Where there is no step to take, the racer
   * stays where it is and has diverged.
   *
   * @param loss the loss, penalty included, where the gradient was taken
   * @param step the number of the race's step, from 1
   */
  update(loss: number, step: number): void {
    const reason = !Number.isFinite(loss) ? 'loss' : this.gradient.every(Number.isFinite) ? null : 'gradient';
    if (reason === null) {
      this.updates++;
      this.optimizer.update(this.theta, this.gradient, this.slots, this.#current, this.updates);
      if (this.theta.every((x) => Math.abs(x) <= LARGEST_SINGLE)) return;
    }
    this.divergence = { step, reason: reason ?? 'parameters' };
  }

  /** Goes back to the start. Hyperparameters and whether it takes part stay as they are set. */
  rewind(): void {
    this.theta.set(this.start);
    this.gradient.fill(0);
    this.slots = this.#emptySlots();
    this.updates = 0;
    this.divergence = null;
  }

  /** A copy of the state, bit for bit. */
  snapshot(): RacerState {
    const { id, updates, active, divergence } = this;
    const slots = Object.fromEntries(Object.entries(this.slots).map(([name, slot]) => [name, slot.slice()]));
    return { id, theta: this.theta.slice(), slots, values: this.#values, updates, active, divergence };
  }

  /** Goes on from a `snapshot`. */
  restore({ theta, slots, values, updates, active, divergence }: RacerState): void {
    this.theta.set(theta);
    this.gradient.fill(0);
    for (const [name, slot] of Object.entries(this.slots)) slot.set(slots[name]!);
    this.#values = values;
    this.updates = updates;
    this.active = active;
    this.divergence = divergence;
  }

  #emptySlots(): SlotState {
    const names = Object.keys(this.optimizer.slots);
    return Object.fromEntries(names.map((name) => [name, new Float64Array(this.start.length)]));
  }
}
