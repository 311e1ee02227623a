import type { Point } from '../engine';
import { type Settings, surfaceOf, type ViewBox } from './settings';

/** How many times the surface's domain can be magnified: at its edge, double precision ends not far beyond. */
const MAGNIFICATION = 1e9;

/** How far from the origin starts and views may lie, along either axis: beyond, a run counts as diverged. */
export function reachOf(now: Settings): number {
  return surfaceOf(now).objective().bound;
}

/** The smallest width and height a view may have. */
export function smallestViewOf(now: Settings): Point {
  const [[x0, x1], [y0, y1]] = surfaceOf(now).domain;
  return [(x1 - x0) / MAGNIFICATION, (y1 - y0) / MAGNIFICATION];
}

/** Whether all these coordinates lie within reach. */
export function isWithinReach(now: Settings, coordinates: readonly number[]): boolean {
  const reach = reachOf(now);
  return coordinates.every((coordinate) => Math.abs(coordinate) <= reach);
}

/** Whether a view's sides are the right way round and large enough. */
export function isLargeEnough(now: Settings, { x, y }: ViewBox): boolean {
  const [width, height] = smallestViewOf(now);
  return x[1] - x[0] >= width && y[1] - y[0] >= height;
}
