import type { Parameters, Values } from './parameter';

/** An internal state of an optimizer, as long as θ and zero at the start. */
export interface SlotSpec {
  /** The symbol, in TeX. */
  readonly symbol: string;
  /**
   * How the plot shows it: `displacement` is in units of θ (a velocity), `direction` in units of the
   * gradient (a first moment), `scale` in units of the squared gradient (it divides the rate).
   */
  readonly draw: 'displacement' | 'direction' | 'scale';
}

export type Slots = Readonly<Record<string, SlotSpec>>;

/** The state vector of every slot. */
export type SlotState<S extends Slots = Slots> = { readonly [K in keyof S]: Float64Array };

/** What one axis of a step starts from: everything an update reads, as plain numbers. */
export interface AxisState<P extends Parameters = Parameters, S extends Slots = Slots> {
  readonly theta: number;
  readonly probe: number;
  readonly gradient: number;
  /** Slots before the step. */
  readonly slots: { readonly [K in keyof S]: number };
  readonly values: Values<P>;
  /** Number of the update, from 1. */
  readonly t: number;
}

/** One line of a step's arithmetic, in the order of computation. */
export interface AnatomyLine {
  /** What is computed, in TeX, such as `v_t`. */
  readonly symbol: string;
  /** The right-hand side, in TeX, such as `\mu v_{t-1} - \eta g_t`. */
  readonly formula: string;
  /**
   * The right-hand side as plain text with a `{}` where each of `numbers` stands, such as
   * `{} × {} − {} × {}`. Signs: + − × / ^ ² and √ (of the number that follows), the usual precedence,
   * parentheses. A negative number wants parentheses of its own where it is not the first.
   */
  readonly template: string;
  readonly numbers: readonly number[];
  /** What it comes to, bit for bit what the update computes. */
  readonly value: number;
}

/**
 * A first-order optimizer. `update` is the formula and nothing else: it never guards, clamps or clips.
 * Everything works elementwise on a flat θ of any length, in place, without allocating, and without `this`.
 */
export interface OptimizerDefinition<P extends Parameters = Parameters, S extends Slots = Slots> {
  readonly id: string;
  /** The name in English; translations may override it. */
  readonly name: string;
  /** The update, in TeX. */
  readonly formula: string;
  /** The update in TeX where these values make it another one, such as a switch that is off; null where not. */
  formulaFor?(values: Values<P>): string | null;
  readonly hyperparameters: P;
  readonly slots: S;
  /** Writes the point where the gradient is wanted to `out`. Without it, that is θ. */
  probe?(theta: Float64Array, slots: SlotState<S>, values: Values<P>, out: Float64Array): void;
  /** Takes step number `t` (from 1): changes θ and the slots in place. */
  update(
    theta: Float64Array,
    gradient: Float64Array,
    slots: SlotState<S>,
    values: Values<P>,
    t: number,
  ): void;
  /**
   * The rate each axis has after update number `t` (from 1), written to `out`: what multiplies the
   * gradient (or its corrected mean) there. Only the adaptive optimizers have it.
   */
  effectiveRate?(slots: SlotState<S>, values: Values<P>, t: number, out: Float64Array): void;
  /** The largest stable learning rate on a quadratic whose largest curvature is λ, where one is known. */
  stabilityLimit?(values: Values<P>, curvature: number): number;
  /** The arithmetic of one step along one axis; the last line is the new θ. */
  anatomy(axis: AxisState<P, S>): readonly AnatomyLine[];
}

/** Checks an optimizer's types where it is written, and forgets them for the registry. */
export function defineOptimizer<P extends Parameters, S extends Slots>(
  definition: OptimizerDefinition<P, S>,
): OptimizerDefinition<P, S> {
  return definition;
}
