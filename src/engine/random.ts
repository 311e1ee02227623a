/** Four 32-bit words: everything that the numbers to come depend on. */
export type RandomState = readonly [number, number, number, number];

/**
 * A seeded source of random numbers: sfc32, "small fast counting", from Chris Doty-Humphrey's PractRand. Its
 * period is 2¹²⁸ on average and at least 2³². The same seed gives the same numbers in every browser, save that
 * `normal` uses the logarithm and the cosine of the machine.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  /**
   * @param seed any finite number, all 64 bits of which count, or a `state` to go on from
   * @throws RangeError for a seed that is not finite
   */
  constructor(seed: number | RandomState) {
    if (typeof seed !== 'number') {
      [this.#a, this.#b, this.#c, this.#counter] = seed;
      return;
    }
    if (!Number.isFinite(seed)) throw new RangeError(`seed is ${seed}; allowed: finite numbers`);
    const bits = new DataView(new ArrayBuffer(8));
    // Adding 0 makes −0 the same seed as 0.
    bits.setFloat64(0, seed + 0);
    this.#a = bits.getInt32(0);
    this.#b = bits.getInt32(4);
    this.#c = 0;
    this.#counter = 1;
    // Twelve rounds spread each bit of the seed over the whole state.
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** The state to go on from; `new Random(state)` gives the numbers that this one would give next. */
  get state(): RandomState {
    return [this.#a, this.#b, this.#c, this.#counter];
  }

  /** 32 random bits, a whole number from 0 to 2³² − 1. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A number from `low` to below `high` (which rounding may reach unless it is 1 and `low` 0); 53 random bits. */
  uniform(low = 0, high = 1): number {
    const unit = ((this.bits() >>> 5) * 2 ** 26 + (this.bits() >>> 6)) / 2 ** 53;
    return low + (high - low) * unit;
  }

  /** A number of the normal distribution. Box & Muller (1958). */
  normal(mean = 0, deviation = 1): number {
    // 1 − uniform is never 0, so the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /**
   * A whole number from 0 to below `n`, each exactly as likely as another.
   *
   * @throws RangeError unless `n` is a whole number from 1 to 2³²
   */
  integer(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) {
      throw new RangeError(`n is ${n}; allowed: whole numbers from 1 to 2^32`);
    }
    // Beyond the last whole multiple of n, small results would be likelier: draw again there.
    const end = 2 ** 32 - (2 ** 32 % n);
    let bits = this.bits();
    while (bits >= end) bits = this.bits();
    return bits % n;
  }

  /** Puts `items` in random order, in place, and returns them. Fisher & Yates (1938). */
  shuffle<T extends { readonly length: number; [index: number]: unknown }>(items: T): T {
    for (let last = items.length - 1; last > 0; last--) {
      const chosen = this.integer(last + 1);
      const kept = items[last];
      items[last] = items[chosen];
      items[chosen] = kept;
    }
    return items;
  }
}
