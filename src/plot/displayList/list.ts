/**
 * Drawing commands written down, to be carried out elsewhere: the code of each command and then its arguments. It is
 * plain data, which can be posted to a worker.
 */
export interface DisplayList {
  /** In single precision, as canvases compute. */
  readonly numbers: Float32Array<ArrayBuffer>;
  /** Texts, colours, fonts; `numbers` has their indices. */
  readonly words: readonly string[];
  /** The same for images. */
  readonly images: readonly Pixels[];
}

/** An image, pixel by pixel. */
export interface Pixels {
  readonly columns: number;
  readonly rows: number;
  /** [rows × columns × 4], row by row from the top left: red, green, blue, opacity. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Reads a display list from its beginning. */
export class Reader {
  readonly #list: DisplayList;
  #at = 0;

  constructor(list: DisplayList) {
    this.#list = list;
  }

  get ended(): boolean {
    return this.#at >= this.#list.numbers.length;
  }

  number(): number {
    return this.#list.numbers[this.#at++]!;
  }

  flag(): boolean {
    return this.number() === 1;
  }

  word(): string {
    return this.#list.words[this.number()]!;
  }

  image(): Pixels {
    return this.#list.images[this.number()]!;
  }

  /** As many numbers as the first of them says. */
  numbers(): number[] {
    const begin = this.#at + 1;
    this.#at = begin + this.number();
    return [...this.#list.numbers.subarray(begin, this.#at)];
  }
}

/** Writes a display list, in a buffer that it keeps. */
export class Writer {
  #numbers = new Float32Array(4096);
  #length = 0;
  readonly #words = new Map<string, number>();
  #images: Pixels[] = [];

  get empty(): boolean {
    return this.#length === 0;
  }

  number(value: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Float32Array(2 * this.#length);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length++] = value;
  }

  word(text: string): void {
    const index = this.#words.get(text) ?? this.#words.size;
    this.#words.set(text, index);
    this.number(index);
  }

  image(pixels: Pixels): void {
    this.number(this.#images.push(pixels) - 1);
  }

  /** What was written since the last time. */
  take(): DisplayList {
    const numbers = this.#numbers.slice(0, this.#length);
    const list = { numbers, words: [...this.#words.keys()], images: this.#images };
    this.clear();
    return list;
  }

  /** Forgets what was written. */
  clear(): void {
    this.#length = 0;
    this.#words.clear();
    this.#images = [];
  }
}
