import { Random, type RandomState } from '../engine/random';

/** Samples in a batch: 1 for a single sample, 1 to 512 for a mini-batch, `full` for all of them. */
export type BatchSize = number | 'full';

export const LARGEST_BATCH = 512;

/** Where a stream of batches stands. */
export interface BatchesState {
  /** Epochs completed. */
  readonly epoch: number;
  /** Samples of this epoch that are used up. */
  readonly position: number;
  /** The random numbers that this epoch's order is drawn from. */
  readonly random: RandomState;
}

/**
 * An endless stream of batches. Each epoch takes every sample once, in a new random order; where the size does not
 * divide the number of samples, the epoch's last batch is smaller. The same seed gives the same stream.
 */
export class Batches {
  readonly count: number;
  #size: number;
  #epoch = 0;
  #position = 0;
  #random: Random;
  /** The random numbers before this epoch's shuffle: all that its order depends on. */
  #start: RandomState;
  readonly #order: Uint32Array;

  /**
   * @param count the number of samples
   * @throws RangeError for a count, a size or a seed that is not allowed
   */
  constructor(count: number, size: BatchSize, seed: number) {
    if (!Number.isSafeInteger(count) || count < 1 || count > 2 ** 32) {
      throw new RangeError(`count is ${count}; allowed: whole numbers from 1 to 2^32`);
    }
    this.count = count;
    this.#size = sizeOf(size, count);
    this.#order = new Uint32Array(count);
    this.#random = new Random(seed);
    this.#start = this.#shuffle();
  }

  /** Epochs completed. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Updates that a whole epoch takes at this batch size. */
  get updatesPerEpoch(): number {
    return Math.ceil(this.count / this.#size);
  }

  /**
   * Changes the batch size from the next batch on.
   *
   * @throws RangeError for a size that is not allowed
   */
  resize(size: BatchSize): void {
    this.#size = sizeOf(size, this.count);
  }

  /** The indices of the batch to train on now, a view that holds until `advance` or `restore`. */
  get current(): Uint32Array {
    return this.#order.subarray(this.#position, this.#end);
  }

  /** Goes on to the next batch. */
  advance(): void {
    this.#position = this.#end;
    if (this.#position < this.count) return;
    this.#position = 0;
    this.#epoch++;
    this.#start = this.#shuffle();
  }

  /** What `restore` needs to give the very batches that would come next. */
  get state(): BatchesState {
    return { epoch: this.#epoch, position: this.#position, random: this.#start };
  }

  /** Goes on from a `state` of a stream over the same samples. */
  restore({ epoch, position, random }: BatchesState): void {
    this.#epoch = epoch;
    this.#position = position;
    this.#random = new Random(random);
    this.#start = this.#shuffle();
  }

  get #end(): number {
    return Math.min(this.#position + this.#size, this.count);
  }

  /**
   * Draws an epoch's order and returns the random numbers before it. The order does not depend on the last one,
   * so that a state needs no order in it.
   */
  #shuffle(): RandomState {
    const { state } = this.#random;
    for (let i = 0; i < this.count; i++) this.#order[i] = i;
    this.#random.shuffle(this.#order);
    return state;
  }
}

function sizeOf(size: BatchSize, count: number): number {
  if (size === 'full') return count;
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_BATCH) return size;
  throw new RangeError(`batch size is ${size}; allowed: whole numbers from 1 to ${LARGEST_BATCH}, or full`);
}
