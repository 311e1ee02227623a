import { Columns } from './columns';
import type { EvaluationMessage, StepsMessage } from './messages';

/** What one racer saw in one step. */
export interface StepRecord {
  readonly step: number;
  readonly loss: number;
  /** By layer. */
  readonly gradientNorms: readonly number[];
}

/** How one racer did at each evaluation: columns as long as `steps`, NaN where there is no such number. */
export interface Evaluations {
  readonly steps: Float64Array;
  readonly trainingLoss: Float64Array;
  readonly trainingAccuracy: Float64Array;
  readonly testLoss: Float64Array;
  readonly testAccuracy: Float64Array;
  readonly effectiveRate: Float64Array;
}

/** Numbers of a racer in an evaluation. */
const EVALUATED = 5;

/**
 * What the page keeps of a race: the loss and each layer's gradient norm at every step, and all evaluations.
 *
 * A race of more than `capacity` steps is thinned: of its steps every second is kept, then every fourth, and so on,
 * so that memory stays bounded (25 MB for six racers of seven layers) however long it runs. What is kept is as it
 * was, never an average; `newest` has the last step whether it is kept or not. Evaluations are thinned likewise.
 */
export class History {
  /** Steps that completed an epoch, ascending, thinned like the steps. */
  readonly epochs: number[] = [];
  readonly #ids: readonly string[];
  readonly #layers: number;
  readonly #capacity: number;
  /** Column 0 is the step; then, racer by racer, the loss and each layer's gradient norm. */
  readonly #steps: Columns;
  /** Column 0 is the step; then, racer by racer, what an evaluation has. */
  readonly #evaluations: Columns;
  /** Steps 1, 1 + stride, 1 + 2 · stride … are kept. */
  #stride = 1;
  #length = 0;
  #newest = new Map<string, StepRecord>();

  /**
   * @param ids the racers
   * @param layers how many layers with parameters a network has
   * @param capacity the most steps kept
   */
  constructor(ids: readonly string[], layers: number, capacity = 2 ** 16) {
    this.#ids = ids;
    this.#layers = layers;
    this.#capacity = capacity;
    this.#steps = new Columns(1 + ids.length * (1 + layers));
    this.#evaluations = new Columns(1 + ids.length * EVALUATED);
  }

  /** The newest step, kept or not; 0 before the first. */
  get length(): number {
    return this.#length;
  }

  /** One step in so many is kept. */
  get stride(): number {
    return this.#stride;
  }

  /** The numbers of the steps kept, ascending. As all columns, a view that holds until the history changes. */
  get steps(): Float64Array {
    return this.#steps.column(0);
  }

  /** The index in `steps` of the last step kept that is not after `step`; −1 where there is none. */
  indexOf(step: number): number {
    return Math.min(Math.floor((step - 1) / this.#stride), this.#steps.length - 1);
  }

  /** The loss of each batch, as long as `steps`; NaN where the racer took no part. */
  loss(id: string): Float64Array {
    return this.#steps.column(this.#column(id));
  }

  /** How many of the first `step` steps the racer took part in; null where not every step is kept any more. */
  taken(id: string, step: number): number | null {
    if (this.#stride > 1) return null;
    let taken = 0;
    for (const loss of this.loss(id).subarray(0, step)) if (!Number.isNaN(loss)) taken++;
    return taken;
  }

  /** The length of the gradient of a layer, counted from 0, as long as `steps`. */
  gradientNorms(id: string, layer: number): Float64Array {
    return this.#steps.column(this.#column(id) + 1 + layer);
  }

  /** The racer's numbers of the last step that it took part in; null before its first. */
  newest(id: string): StepRecord | null {
    return this.#newest.get(id) ?? null;
  }

  /** How the racer did, evaluation by evaluation. */
  evaluations(id: string): Evaluations {
    const from = 1 + this.#index(id) * EVALUATED;
    return {
      steps: this.#evaluations.column(0),
      trainingLoss: this.#evaluations.column(from),
      trainingAccuracy: this.#evaluations.column(from + 1),
      testLoss: this.#evaluations.column(from + 2),
      testAccuracy: this.#evaluations.column(from + 3),
      effectiveRate: this.#evaluations.column(from + 4),
    };
  }

  /**
   * Adds the steps that come next.
   *
   * @throws RangeError where they do not follow the newest: a step was lost or came twice
   */
  append({ from, count, epochs, racers }: StepsMessage): void {
    if (from !== this.#length + 1) throw new RangeError(`step ${from} follows step ${this.#length}`);
    const layers = this.#layers;
    for (let i = 0; i < count; i++) {
      const step = from + i;
      if ((step - 1) % this.#stride !== 0) continue;
      if (this.#steps.length >= this.#capacity) {
        this.#thin();
        if ((step - 1) % this.#stride !== 0) continue;
      }
      this.#steps.add();
      this.#steps.set(0, step);
      for (const { id, loss, gradientNorms } of racers) {
        const column = this.#column(id);
        this.#steps.set(column, loss[i]!);
        for (let l = 0; l < layers; l++) this.#steps.set(column + 1 + l, gradientNorms[i * layers + l]!);
      }
    }
    for (const { id, loss, gradientNorms } of racers) {
      // Where it diverged on the way, its last step is not the last of all.
      const last = loss.findLastIndex((value) => !Number.isNaN(value));
      if (last < 0) continue;
      const norms = Array.from(gradientNorms.subarray(last * layers, (last + 1) * layers));
      this.#newest.set(id, { step: from + last, loss: loss[last]!, gradientNorms: norms });
    }
    for (const step of epochs) this.epochs.push(step);
    if (this.epochs.length > this.#capacity) keep(this.epochs, (_, index) => index % 2 === 0);
    this.#length = from + count - 1;
  }

  /**
   * Adds an evaluation, or puts it in the place of the last one where that was of the same step.
   *
   * @throws RangeError for one of an earlier step
   */
  evaluate({ step, racers }: EvaluationMessage): void {
    const last = this.#evaluations.column(0).at(-1) ?? -1;
    if (step < last) throw new RangeError(`an evaluation of step ${step} follows one of step ${last}`);
    if (step === last) this.#evaluations.cut(this.#evaluations.length - 1);
    // The newest is always kept.
    if (this.#evaluations.length >= this.#capacity / 4) this.#evaluations.filter((row) => row % 2 === 0);
    this.#evaluations.add();
    this.#evaluations.set(0, step);
    for (const { id, training, test, effectiveRate } of racers) {
      const numbers = [training.loss, training.accuracy, test?.loss, test?.accuracy, effectiveRate];
      for (const [index, number] of numbers.entries()) {
        this.#evaluations.set(1 + this.#index(id) * EVALUATED + index, number ?? Number.NaN);
      }
    }
  }

  /** Forgets everything after `step`: the race has gone back to it. */
  truncate(step: number): void {
    if (step >= this.#length) return;
    this.#length = step;
    if (step === 0) this.#stride = 1;
    this.#steps.cut(step === 0 ? 0 : this.indexOf(step) + 1);
    const { steps } = this;
    const after = this.#evaluations.column(0).findIndex((evaluated) => evaluated > step);
    if (after >= 0) this.#evaluations.cut(after);
    keep(this.epochs, (epoch) => epoch <= step);
    this.#newest = new Map();
    for (const id of this.#ids) {
      const loss = this.loss(id);
      const index = loss.findLastIndex((value) => !Number.isNaN(value));
      if (index < 0) continue;
      const gradientNorms = Array.from({ length: this.#layers }, (_, l) => this.gradientNorms(id, l)[index]!);
      this.#newest.set(id, { step: steps[index]!, loss: loss[index]!, gradientNorms });
    }
  }

  #thin(): void {
    this.#stride *= 2;
    this.#steps.filter((row) => row % 2 === 0);
  }

  #index(id: string): number {
    const index = this.#ids.indexOf(id);
    if (index < 0) throw new RangeError(`no racer is called '${id}'; there are: ${this.#ids.join(', ')}`);
    return index;
  }

  #column(id: string): number {
    return 1 + this.#index(id) * (1 + this.#layers);
  }
}

/** Keeps those of `items` that `wanted` says, in place. */
function keep<T>(items: T[], wanted: (item: T, index: number) => boolean): void {
  const kept = items.filter(wanted);
  items.length = 0;
  for (const item of kept) items.push(item);
}
