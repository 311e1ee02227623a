/** x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` does first and `outer` then. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [A, B, C, D, E, F] = inner;
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * How much longer a matrix makes every length.
 *
 * @throws RangeError for one that keeps no shapes: a mirror, a skew, or scales that differ
 */
export function lengthScale([a, b, c, d]: Matrix): number {
  const scale = Math.hypot(a, b);
  if (Math.abs(a - d) > 1e-9 * scale || Math.abs(b + c) > 1e-9 * scale) {
    throw new RangeError(`a transform of ${[a, b, c, d].join(', ')} does not keep shapes`);
  }
  return scale;
}

/** By how much a matrix turns, in radians clockwise. */
export function turn([a, b]: Matrix): number {
  return Math.atan2(b, a);
}
