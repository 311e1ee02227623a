/** A part of some work should take so many milliseconds, so that messages are answered in between. */
const [SHORT, LONG] = [6, 30];

/** Multiplications that take a part of that time on a processor; a graphics card soon shows that it can do more. */
const FIRST = 2 ** 25;

/**
 * How many samples go through networks at once. The number is a power of two and seldom another one, as each makes
 * WebGL compile programs of its own.
 */
export class Portion {
  #size: number;
  #began = 0;
  /** The size of the last part: the first of a size is slow, as it compiles. */
  #last = 0;

  /**
   * @param multiplications for one sample through all networks
   * @param now the time in milliseconds
   */
  constructor(
    multiplications: number,
    readonly now: () => number = () => performance.now(),
  ) {
    this.#size = 2 ** Math.round(Math.log2(Math.max(16, Math.min(2 ** 16, FIRST / multiplications))));
  }

  /** Begins a part: of so many samples, but no more than `most`. */
  begin(most: number): number {
    this.#began = this.now();
    return Math.min(this.#size, most);
  }

  /** Ends it; the next is larger or smaller by how long it took. */
  end(samples: number): void {
    const took = this.now() - this.#began;
    const known = samples === this.#last;
    this.#last = samples;
    if (!known || samples < this.#size) return;
    if (took > LONG && this.#size > 16) this.#size /= 2;
    else if (took < SHORT && this.#size < 2 ** 16) this.#size *= 2;
  }
}
