/** A segment's visible part, written by `clipSegment`: one object is reused, nothing allocates. */
export interface Clipped {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/**
 * Clips a segment to a rectangle, exactly: the part inside is unaltered, the rest is cut off.
 * Liang & Barsky (1984). All numbers must be finite.
 *
 * @returns whether any of it is inside; if so `out` has that part, in the same direction
 */
export function clipSegment(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  out: Clipped,
): boolean {
  // Both ends beyond the same edge is by far the most frequent case off screen.
  if (x0 < left && x1 < left) return false;
  if (x0 > right && x1 > right) return false;
  if (y0 < top && y1 < top) return false;
  if (y0 > bottom && y1 > bottom) return false;
  const dx = x1 - x0;
  const dy = y1 - y0;
  // Each cut is measured from the end inside, so that the far one may lie at 1e20 and cost no digits.
  let kept0 = 1;
  let kept1 = 1;
  if (x0 < left) kept0 = Math.min(kept0, (x1 - left) / dx);
  else if (x0 > right) kept0 = Math.min(kept0, (x1 - right) / dx);
  if (y0 < top) kept0 = Math.min(kept0, (y1 - top) / dy);
  else if (y0 > bottom) kept0 = Math.min(kept0, (y1 - bottom) / dy);
  if (x1 < left) kept1 = Math.min(kept1, (left - x0) / dx);
  else if (x1 > right) kept1 = Math.min(kept1, (right - x0) / dx);
  if (y1 < top) kept1 = Math.min(kept1, (top - y0) / dy);
  else if (y1 > bottom) kept1 = Math.min(kept1, (bottom - y0) / dy);
  if (kept0 + kept1 < 1) return false;
  out.x0 = kept0 === 1 ? x0 : x1 - kept0 * dx;
  out.y0 = kept0 === 1 ? y0 : y1 - kept0 * dy;
  out.x1 = kept1 === 1 ? x1 : x0 + kept1 * dx;
  out.y1 = kept1 === 1 ? y1 : y0 + kept1 * dy;
  return true;
}
