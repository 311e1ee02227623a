/** A part of some work should take so many milliseconds, so that messages are answered in between. */
const [SHORT, LONG] = [6, 24];

/** How many samples go through networks at once: a power of two, as each size costs WebGL programs of its own. */
export class Portion {
  #size = 64;
  #began = 0;

  /** @param now the time in milliseconds */
  constructor(readonly now: () => number = () => performance.now()) {}

  /** Begins a part: of so many samples, but no more than `most`. */
  begin(most: number): number {
    this.#began = this.now();
    return Math.min(this.#size, most);
  }

  /** Ends it; the next is larger or smaller by how long it took. One that was not full says little. */
  end(full: boolean): void {
    const took = this.now() - this.#began;
    if (took > LONG && this.#size > 16) this.#size /= 2;
    else if (full && took < SHORT && this.#size < 2 ** 16) this.#size *= 2;
  }
}
