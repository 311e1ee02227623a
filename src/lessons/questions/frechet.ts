import type { Point } from '../../engine';

/** Points of a curve that is compared, at most: their distances are looked at pair by pair. */
const MOST = 800;

/**
 * The same curve as points at equal distances along it, both ends among them.
 *
 * @param spacing how far apart they are at most, in the curve's own units; farther where they would be too many
 */
export function resample(curve: readonly Point[], spacing: number): readonly Point[] {
  const first = curve[0];
  if (first === undefined) return [];
  const along = [0];
  for (let i = 1; i < curve.length; i++) along.push(along[i - 1]! + distance(curve[i - 1]!, curve[i]!));
  const length = along.at(-1)!;
  const parts = Math.min(MOST, Math.ceil(length / spacing));
  if (!(parts >= 1)) return [first];
  const points: Point[] = [];
  let segment = 1;
  for (let part = 0; part <= parts; part++) {
    const at = (length * part) / parts;
    while (segment < curve.length - 1 && along[segment]! < at) segment++;
    const [from, to] = [curve[segment - 1]!, curve[segment]!];
    const share = (at - along[segment - 1]!) / (along[segment]! - along[segment - 1]! || 1);
    points.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
  }
  return points;
}

/**
 * The discrete Fréchet distance of two curves given by points: the shortest leash with which one can walk along the one
 * and a dog along the other, from point to point and never back. Eiter & Mannila (1994), Computing discrete Fréchet
 * distance.
 *
 * @returns a distance in the points' units; Infinity where a curve has no point or one that is not finite
 */
export function frechetDistance(one: readonly Point[], other: readonly Point[]): number {
  if (one.length === 0 || other.length === 0) return Infinity;
  // Row i: the shortest leash up to point i of the one and each point of the other.
  let row: number[] = [];
  for (const [i, point] of one.entries()) {
    const before = row;
    row = [];
    for (const [j, across] of other.entries()) {
      const reached =
        i === 0 && j === 0
          ? 0
          : Math.min(before[j] ?? Infinity, row[j - 1] ?? Infinity, before[j - 1] ?? Infinity);
      const apart = distance(point, across);
      row.push(Number.isNaN(apart) ? Infinity : Math.max(reached, apart));
    }
  }
  return row.at(-1)!;
}

/** The Euclidean distance of two points. */
export function distance([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.hypot(x1 - x0, y1 - y0);
}
