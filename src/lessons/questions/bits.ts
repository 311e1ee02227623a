/** Crockford's base 32: digits and letters but for I, L, O and U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
/** The largest prime below 32²: two characters check the others. */
const CHECK = 1021;

/** Text that is no code, or has a character wrong. */
export class CodeError extends Error {
  override readonly name = 'CodeError';
  constructor(readonly problem: 'unreadable' | 'mistyped') {
    super(`the code is ${problem}`);
  }
}

/** Collects numbers of so many bits each. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** @throws RangeError where the value does not fit */
  write(value: number, bits: number): void {
    if (!(Number.isInteger(value) && value >= 0 && value < 2 ** bits)) {
      throw new RangeError(`${value} does not fit into ${bits} bits`);
    }
    for (let bit = bits - 1; bit >= 0; bit--) this.#bits.push(Math.floor(value / 2 ** bit) % 2);
  }

  /** What was written, as characters, in fours, two of them to check the others. */
  toCode(): string {
    const symbols: number[] = [];
    for (let at = 0; at < this.#bits.length; at += BITS) {
      let symbol = 0;
      for (let bit = 0; bit < BITS; bit++) symbol = 2 * symbol + (this.#bits[at + bit] ?? 0);
      symbols.push(symbol);
    }
    const check = checkOf(symbols);
    const text = [...symbols, Math.floor(check / 32), check % 32].map((symbol) => ALPHABET[symbol]).join('');
    return text.replace(/(.{4})(?=.)/g, '$1-');
  }
}

/** Reads what a `BitWriter` has written. */
export class BitReader {
  readonly #bits: number[] = [];
  #at = 0;

  /**
   * Hyphens, blanks and case do not matter; O is read as 0, I and L as 1.
   *
   * @throws CodeError where the text is no code or a character is wrong
   */
  constructor(code: string) {
    const text = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    const symbols = [...text].map((character) => ALPHABET.indexOf(character));
    if (symbols.length < 3 || symbols.includes(-1)) throw new CodeError('unreadable');
    const [high, low] = symbols.splice(-2);
    if (checkOf(symbols) !== 32 * high! + low!) throw new CodeError('mistyped');
    for (const symbol of symbols) {
      for (let bit = BITS - 1; bit >= 0; bit--) this.#bits.push((symbol >> bit) & 1);
    }
  }

  /** @throws CodeError where there are not so many bits left */
  read(bits: number): number {
    if (this.#at + bits > this.#bits.length) throw new CodeError('unreadable');
    let value = 0;
    for (let bit = 0; bit < bits; bit++) value = 2 * value + this.#bits[this.#at++]!;
    return value;
  }

  /** @throws CodeError where more is left than fills the last character */
  end(): void {
    const rest = this.#bits.slice(this.#at);
    if (rest.length >= BITS || rest.includes(1)) throw new CodeError('unreadable');
  }
}

/**
 * The symbols as the digits of a number, modulo a prime: another symbol anywhere changes it, and so do two neighbours
 * that have changed places.
 */
function checkOf(symbols: readonly number[]): number {
  let check = 0;
  for (const symbol of symbols) check = (32 * check + symbol) % CHECK;
  return check;
}
