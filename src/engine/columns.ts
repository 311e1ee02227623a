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
    this.thetas = lengthen(this.thetas, rows * this.dimension);
    this.losses = lengthen(this.losses, rows);
    this.gradients = lengthen(this.gradients, rows * this.dimension);
    if (this.hasProbes) this.probes = lengthen(this.probes, rows * this.dimension);
    this.slots = lengthen(this.slots, rows * this.slotWidth);
  }
}

function lengthen(column: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(column);
  return longer;
}
