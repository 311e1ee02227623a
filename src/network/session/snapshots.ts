import { type PackedParameters, pack } from '../pass';
import type { Trainer } from '../trainer';

/** The networks as they were after a step: enough to draw them, not to train on. */
export interface Kept {
  readonly step: number;
  /** The racers that were switched on. */
  readonly ids: readonly string[];
  /** In single precision, in which the backend computes every picture anyway. */
  readonly parameters: PackedParameters;
  /** The gradients of the last updates, [K, P] likewise. */
  readonly gradients: Float32Array;
}

/** The racers that are switched on, as they are now. */
export function keep(trainer: Trainer): Kept {
  const racers = trainer.racers.filter(({ active }) => active);
  return {
    step: trainer.step,
    ids: racers.map(({ id }) => id),
    parameters: pack(racers.map(({ theta }) => theta)),
    gradients: pack(racers.map(({ gradient }) => gradient)).values,
  };
}

/** More would be no finer on a screen, and the page is told of all of them. */
const MOST = 1000;

/**
 * Steps to scrub back to, within a memory budget: at first every step is kept; each time the budget is used up, of
 * these every second, so that they lie evenly over the whole race.
 */
export class Snapshots {
  #kept: Kept[] = [];
  #spacing = 1;
  readonly #most: number;

  /**
   * @param size the bytes of one
   * @param budget the bytes of all
   */
  constructor(size: number, budget = 64_000_000) {
    this.#most = Math.min(MOST, Math.max(2, Math.floor(budget / size)));
  }

  /** The steps that are kept, ascending. */
  get steps(): number[] {
    return this.#kept.map(({ step }) => step);
  }

  /** Whether this step is to be kept, as steps come one after another. */
  wants(step: number): boolean {
    return step % this.#spacing === 0;
  }

  add(kept: Kept): void {
    this.truncate(kept.step - 1);
    this.#kept.push(kept);
    while (this.#kept.length > this.#most) {
      this.#spacing *= 2;
      this.#kept = this.#kept.filter(({ step }) => this.wants(step));
    }
  }

  /** The one nearest to a step; null where there is none. */
  nearest(step: number): Kept | null {
    let nearest: Kept | null = null;
    for (const kept of this.#kept) {
      if (!nearest || Math.abs(kept.step - step) <= Math.abs(nearest.step - step)) nearest = kept;
    }
    return nearest;
  }

  /** Forgets the steps after `step`. */
  truncate(step: number): void {
    while ((this.#kept.at(-1)?.step ?? -1) > step) this.#kept.pop();
    if (this.#kept.length === 0) this.#spacing = 1;
  }
}
