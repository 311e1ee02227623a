import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { View } from './types';

/** Where the plane lies on a panel, in CSS pixels. A unit is as long on x as on y. */
export interface Frame {
  readonly x: ScaleLinear<number, number>;
  /** Upwards: larger y, smaller pixel coordinate. */
  readonly y: ScaleLinear<number, number>;
  readonly width: number;
  readonly height: number;
  /** What the panel shows: the view asked for, with more of one axis where its shape needs it. */
  readonly visible: View;
  readonly unitsPerPixel: number;
}

/**
 * Fits `view` into a panel of `width` × `height` pixels, centred and as large as possible.
 *
 * Units are equal on both axes: otherwise a gradient would not look perpendicular to the contours.
 * @throws RangeError for a view or a panel without an area.
 */
export function fitView(view: View, width: number, height: number): Frame {
  const [x0, x1] = view.x;
  const [y0, y1] = view.y;
  if (!(width > 0 && height > 0)) throw new RangeError(`a panel of ${width} × ${height} pixels has no area`);
  if (!(x1 > x0 && y1 > y0)) throw new RangeError(`the view ${x0}…${x1} × ${y0}…${y1} has no area`);
  const unitsPerPixel = Math.max((x1 - x0) / width, (y1 - y0) / height);
  const halfWidth = (unitsPerPixel * width) / 2;
  const halfHeight = (unitsPerPixel * height) / 2;
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  const visible: View = { x: [x - halfWidth, x + halfWidth], y: [y - halfHeight, y + halfHeight] };
  return {
    x: scaleLinear(visible.x, [0, width]),
    y: scaleLinear(visible.y, [height, 0]),
    width,
    height,
    visible,
    unitsPerPixel,
  };
}

/** The view `factor` times closer (2 shows half the width), with the point `about` staying where it is. */
export function zoomView(view: View, factor: number, about: readonly [number, number]): View {
  const scaled = ([low, high]: readonly [number, number], fixed: number) =>
    [fixed + (low - fixed) / factor, fixed + (high - fixed) / factor] as const;
  return { x: scaled(view.x, about[0]), y: scaled(view.y, about[1]) };
}

/** The view moved by (`dx`, `dy`), in units of the plane. */
export function panView(view: View, dx: number, dy: number): View {
  return { x: [view.x[0] + dx, view.x[1] + dx], y: [view.y[0] + dy, view.y[1] + dy] };
}
