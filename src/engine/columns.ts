const EMPTY = new Float64Array();

/** Points that the columns hold at first, at most. */
const FIRST_CAPACITY = 1024;

/**
 * The flat columns of a record, one row a point. They grow by doubling: the arrays are then replaced by longer
 * ones with the same beginning, and zeros beyond what is written.
 */
export class Columns {
  thetas = EMPTY;
  losses = EMPTY;
  gradients = EMPTY;
  /** The points of the gradients, only where they are not θ. */
  probes = EMPTY;
  slots = EMPTY;

  /**
   * @param dimension numbers in a row of θ and of the gradient
   * @param slotWidth numbers in a row of slots
   * @param hasProbes whether the points of the gradients are kept
   */
  constructor(
    readonly dimension: number,
    readonly slotWidth: number,
    readonly hasProbes: boolean,
  ) {}

  get capacity(): number {
    return this.losses.length;
  }

  /**
   * Makes room for `points`, or for part of them, twice as many as now. If few more are asked for, there is room
   * for twice as many all the same: a run that is recorded in small pieces would be copied at every piece.
   */
  grow(points: number): void {
    const twice = Math.max(2 * this.capacity, FIRST_CAPACITY);
    const few = this.capacity > 0 && points < 1.5 * this.capacity;
    const rows = few ? twice : Math.min(points, twice);
    const { dimension, slotWidth } = this;
    const probeWidth = this.hasProbes ? dimension : 0;
    // One piece of memory for all columns: where runs are short and many, it is the pieces that take time.
    const rowWidth = dimension + 1 + dimension + probeWidth + slotWidth;
    const memory = new ArrayBuffer(rows * rowWidth * Float64Array.BYTES_PER_ELEMENT);
    let used = 0;
    const lengthen = (column: Float64Array<ArrayBuffer>, width: number) => {
      if (width === 0) return column;
      const longer = new Float64Array(memory, used, rows * width);
      used += longer.byteLength;
      if (column.length > 0) longer.set(column);
      return longer;
    };
    this.thetas = lengthen(this.thetas, dimension);
    this.losses = lengthen(this.losses, 1);
    this.gradients = lengthen(this.gradients, dimension);
    this.probes = lengthen(this.probes, probeWidth);
    this.slots = lengthen(this.slots, slotWidth);
  }
}
