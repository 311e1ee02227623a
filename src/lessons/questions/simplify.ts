import type { Point } from '../../engine';
import { distance } from './frechet';

/**
 * A drawn line by its most telling points: both ends, and then again and again the point that is farthest from the line
 * so far. Ramer (1972), Douglas & Peucker (1973), with a number of points in place of a tolerance.
 *
 * @param most points, both ends among them; at least 2
 * @param near points nearer to the line than this are left out in any case
 */
export function simplify(line: readonly Point[], most: number, near = 0): readonly Point[] {
  if (line.length <= 2) return line;
  const kept = new Set([0, line.length - 1]);
  while (kept.size < most) {
    const found = farthest(
      line,
      [...kept].sort((a, b) => a - b),
    );
    if (found === null || found.apart <= near) break;
    kept.add(found.index);
  }
  return [...kept].sort((a, b) => a - b).map((index) => line[index]!);
}

/** The point farthest from the segment of its neighbours that are kept. */
function farthest(line: readonly Point[], kept: readonly number[]): { index: number; apart: number } | null {
  let found: { index: number; apart: number } | null = null;
  for (let part = 1; part < kept.length; part++) {
    const [from, to] = [kept[part - 1]!, kept[part]!];
    for (let index = from + 1; index < to; index++) {
      const apart = distanceToSegment(line[index]!, line[from]!, line[to]!);
      if (found === null || apart > found.apart) found = { index, apart };
    }
  }
  return found;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return distance(point, [from[0] + share * dx, from[1] + share * dy]);
}
