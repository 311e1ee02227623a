import { Columns } from './columns';
import type { OptimizerDefinition } from './optimizer';
import type { Values } from './parameter';
import type { Objective } from './surface';

/** Why a run ended, or that it has not. */
export type Status = 'running' | 'converged' | 'diverged';

/** Why a run diverged: θ or the loss is not a finite number, or a coordinate lies beyond the bound. */
export type DivergenceReason = 'not-finite' | 'out-of-bounds';

/** The hyperparameters used from update number `from` on. */
export interface Segment {
  readonly from: number;
  readonly values: Values;
}

/** What a run depends on, checked and complete. */
export interface Recipe {
  readonly optimizer: OptimizerDefinition;
  readonly objective: Objective;
  readonly start: Float64Array;
  readonly tolerance: number;
  readonly bound: number;
  /** By rising `from`, the first of which is 1; of several with one `from`, the last counts. */
  readonly segments: readonly Segment[];
}

/**
 * Points that one call of the hot loop records at most. V8 optimises a function that is called often as a whole;
 * a loop that goes on and on it replaces while it runs, by code which is a quarter slower and which it keeps.
 */
const POINTS_A_CALL = 64;

/** The loop: update, evaluate, record, stop. Point k is what there is after k updates. */
export class Run {
  readonly columns: Columns;
  /** Points recorded. */
  length = 0;
  status: Status = 'running';
  reason: DivergenceReason | null = null;

  readonly #theta: Float64Array;
  readonly #probe: Float64Array;
  readonly #gradient: Float64Array;
  /** All slots one after another; `#slots` are the views of it that an optimizer gets. */
  readonly #state: Float64Array;
  readonly #slots: Readonly<Record<string, Float64Array>>;
  /** The slots that carry the point on although the gradient is zero. */
  readonly #carriers: readonly Float64Array[];

  constructor(readonly recipe: Recipe) {
    const { optimizer, objective, start } = recipe;
    const { dimension } = objective;
    const names = Object.keys(optimizer.slots);
    const state = new Float64Array(names.length * dimension);
    const slots: Record<string, Float64Array> = {};
    for (const [i, name] of names.entries()) slots[name] = state.subarray(i * dimension, (i + 1) * dimension);
    this.#theta = start.slice();
    this.#probe = new Float64Array(dimension);
    this.#gradient = new Float64Array(dimension);
    this.#state = state;
    this.#slots = slots;
    this.#carriers = names
      .filter((name) => optimizer.slots[name]?.draw !== 'scale')
      .map((name) => slots[name]!);
    this.columns = new Columns(dimension, state.length, optimizer.probe !== undefined);
  }

  /** Records points until there are `points` or the run ends. */
  extend(points: number): void {
    const { segments } = this.recipe;
    while (this.status === 'running' && this.length < points) {
      if (this.length === this.columns.capacity) this.columns.grow(points);
      // The next point is recorded with the hyperparameters of the update that leaves it.
      const now = segments.findLastIndex(({ from }) => from <= this.length + 1);
      const change = (segments[now + 1]?.from ?? Infinity) - 1;
      const end = Math.min(points, this.columns.capacity, change, this.length + POINTS_A_CALL);
      this.#advance(end, segments[now]!.values);
    }
  }

  /**
   * The hot loop. What it needs is in local variables, and rows are copied number by number: a view or a call
   * of `set` for each row would cost several times as much as the step itself.
   */
  #advance(end: number, values: Values): void {
    const { optimizer, objective, tolerance, bound } = this.recipe;
    const { update, probe } = optimizer;
    const { thetas, losses, gradients, probes, slots } = this.columns;
    const theta = this.#theta;
    const gradient = this.#gradient;
    const probePoint = this.#probe;
    const state = this.#state;
    const slotState = this.#slots;
    const dimension = theta.length;
    // The largest number stands for no bound, so that one comparison finds NaN and infinities as well.
    const limit = Math.min(bound, Number.MAX_VALUE);

    let k = this.length;
    while (k < end) {
      const loss = objective.evaluate(theta, gradient);
      if (probe !== undefined) {
        probe(theta, slotState, values, probePoint);
        objective.evaluate(probePoint, gradient);
        copyRow(probePoint, probes, k);
      }
      losses[k] = loss;
      let square = 0;
      let inside = Math.abs(loss) <= Number.MAX_VALUE;
      if (dimension === 2) {
        // The same as below, written out, as a loop over two numbers costs twice as much.
        const x = theta[0]!;
        const y = theta[1]!;
        const gx = gradient[0]!;
        const gy = gradient[1]!;
        thetas[2 * k] = x;
        thetas[2 * k + 1] = y;
        gradients[2 * k] = gx;
        gradients[2 * k + 1] = gy;
        square = gx * gx + gy * gy;
        inside = inside && Math.abs(x) <= limit && Math.abs(y) <= limit;
      } else {
        for (let i = 0, at = k * dimension; i < dimension; i++, at++) {
          const coordinate = theta[i]!;
          const slope = gradient[i]!;
          thetas[at] = coordinate;
          gradients[at] = slope;
          square += slope * slope;
          if (!(Math.abs(coordinate) <= limit)) inside = false;
        }
      }
      copyRow(state, slots, k);
      k++;
      if (!inside) {
        this.status = 'diverged';
        this.reason = Number.isFinite(loss) && theta.every(Number.isFinite) ? 'out-of-bounds' : 'not-finite';
        break;
      }
      if (Math.sqrt(square) < tolerance && !this.#carriesOn(tolerance)) {
        this.status = 'converged';
        break;
      }
      update(theta, gradient, slotState, values, k);
    }
    this.length = k;
  }

  /** Whether a velocity or a mean gradient would move θ on although the gradient vanishes. */
  #carriesOn(tolerance: number): boolean {
    return this.#carriers.some((slot) => !(norm(slot) < tolerance));
  }
}

/** Copies `row` to row `k` of `column`, two numbers a turn, as the turns cost more than the copying. */
function copyRow(row: Float64Array, column: Float64Array, k: number): void {
  const width = row.length;
  let at = k * width;
  let i = 0;
  for (; i + 1 < width; i += 2, at += 2) {
    column[at] = row[i]!;
    column[at + 1] = row[i + 1]!;
  }
  if (i < width) column[at] = row[i]!;
}

/** The Euclidean length of the numbers in `values` from `from` to before `to`. */
export function norm(values: Float64Array, from = 0, to = values.length): number {
  let square = 0;
  for (let i = from; i < to; i++) square += values[i]! * values[i]!;
  return Math.sqrt(square);
}
