/** A table of numbers that grows by rows, each column in one piece of memory, so that a chart can read it as it is. */
export class Columns {
  #columns: Float64Array[];
  #length = 0;

  /** @param width how many columns */
  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => new Float64Array(256));
  }

  /** How many rows. */
  get length(): number {
    return this.#length;
  }

  /** One column, a view that holds until the table changes. */
  column(index: number): Float64Array {
    return this.#columns[index]!.subarray(0, this.#length);
  }

  /** Adds a row of NaN, whose numbers `set` then fills in. */
  add(): void {
    if (this.#length === this.#columns[0]?.length) {
      this.#columns = this.#columns.map((column) => {
        const larger = new Float64Array(2 * column.length);
        larger.set(column);
        return larger;
      });
    }
    for (const column of this.#columns) column[this.#length] = Number.NaN;
    this.#length++;
  }

  /** Writes a number of the last row. */
  set(column: number, value: number): void {
    this.#columns[column]![this.#length - 1] = value;
  }

  /** Keeps the rows for which `keep` is true, in their order. */
  filter(keep: (row: number) => boolean): void {
    let kept = 0;
    for (let row = 0; row < this.#length; row++) {
      if (!keep(row)) continue;
      for (const column of this.#columns) column[kept] = column[row]!;
      kept++;
    }
    this.#length = kept;
  }

  /** Drops the rows from the `length`-th on. */
  cut(length: number): void {
    this.#length = Math.min(this.#length, length);
  }
}
