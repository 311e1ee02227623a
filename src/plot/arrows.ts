import { type Clipped, clipSegment } from './clip';
import { type DrawContext, solid } from './context';
import type { Frame } from './frame';
import type { PlotTheme } from './theme';

/** What an arrow looks like. */
export interface ArrowStyle {
  readonly color: string;
  readonly casing: string;
  readonly casingWidth: number;
  readonly width: number;
  /** Dash lengths in pixels; empty for a solid shaft. */
  readonly dash: number[];
}

/** An arrow in `color`, to fit `theme`. */
export function arrowStyle(color: string, theme: PlotTheme, dashed = false): ArrowStyle {
  const width = 0.8 * theme.pathWidth;
  return {
    color,
    casing: theme.halo,
    casingWidth: theme.casingWidth,
    width,
    dash: dashed ? [2 * width, 1.6 * width] : solid,
  };
}

/** Segments are cut this far from the origin, in pixels: rasterisers cannot take them at any length. */
const FAR = 20_000;

const part: Clipped = { x0: 0, y0: 0, x1: 0, y1: 0 };

/** Draws an arrow between two points in pixels. Nothing is drawn for one that is not finite or has no length. */
export function drawArrow(
  ctx: DrawContext,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  style: ArrowStyle,
): void {
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (!(length > 0.5 && length < Number.POSITIVE_INFINITY)) return;
  if (!clipSegment(fromX, fromY, toX, toY, -FAR, -FAR, FAR, FAR, part)) return;
  const cos = (toX - fromX) / length;
  const sin = (toY - fromY) / length;
  const head = Math.min(5 * style.width, 0.7 * length);
  const half = 0.42 * head;
  // The shaft ends inside the head, so that the tip stays sharp and is exactly at the point.
  const neckX = part.x1 - 0.75 * head * cos;
  const neckY = part.y1 - 0.75 * head * sin;
  const backX = part.x1 - head * cos;
  const backY = part.y1 - head * sin;
  for (let pass = 0; pass < 2; pass++) {
    const outline = pass === 0;
    ctx.lineCap = 'butt';
    ctx.lineJoin = outline ? 'round' : 'miter';
    ctx.strokeStyle = outline ? style.casing : style.color;
    ctx.lineWidth = style.width + (outline ? 2 * style.casingWidth : 0);
    ctx.setLineDash(outline ? solid : style.dash);
    ctx.lineDashOffset = 0;
    ctx.beginPath();
    ctx.moveTo(part.x0, part.y0);
    ctx.lineTo(neckX, neckY);
    ctx.stroke();
    ctx.setLineDash(solid);
    ctx.beginPath();
    ctx.moveTo(part.x1, part.y1);
    ctx.lineTo(backX - half * sin, backY + half * cos);
    ctx.lineTo(neckX, neckY);
    ctx.lineTo(backX + half * sin, backY - half * cos);
    ctx.closePath();
    if (outline) {
      ctx.lineWidth = 2 * style.casingWidth;
      ctx.stroke();
    } else {
      ctx.fillStyle = style.color;
      ctx.fill();
    }
  }
}

/**
 * Draws the arrow from θ = (x, y) to θ + k·(dx, dy). With k = 1 a displacement (a velocity, a step) ends
 * exactly where it leads.
 */
export function drawVector(
  ctx: DrawContext,
  frame: Frame,
  x: number,
  y: number,
  dx: number,
  dy: number,
  style: ArrowStyle,
  k = 1,
): void {
  drawArrow(ctx, frame.x(x), frame.y(y), frame.x(x + k * dx), frame.y(y + k * dy), style);
}

/** The largest of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is at most `limit`; 0 where there is none. */
export function roundScale(limit: number): number {
  if (!(limit > 0 && limit < Number.POSITIVE_INFINITY)) return 0;
  const exponent = Math.floor(Math.log10(limit));
  for (const digit of [10, 5, 2, 1, 0.5]) {
    const scale = Number(`${digit}e${exponent}`);
    if (scale <= limit) return scale;
  }
  return 0;
}

/** Arrows whose length is not in units of the plane are at most this long, and at least two fifths of it. */
const LONGEST = 80;

/**
 * A gradient is not in units of θ, so its arrow has the length k·|g|. This is the k for a gradient of the
 * given norm, a round number, for the legend to state: the arrow comes out between 32 and 80 pixels long.
 * 0 for no gradient.
 */
export function gradientScale(norm: number, frame: Frame): number {
  return roundScale((LONGEST * frame.unitsPerPixel) / norm);
}

/**
 * Draws how NAG looks ahead: a dashed line from θ to the probe, a hollow mark there, and the arrow from the
 * probe along −k·g.
 */
export function drawLookahead(
  ctx: DrawContext,
  frame: Frame,
  theta: readonly [number, number],
  probe: readonly [number, number],
  gradient: readonly [number, number],
  k: number,
  style: ArrowStyle,
): void {
  const x = frame.x(probe[0]);
  const y = frame.y(probe[1]);
  const radius = 2.2 * style.width;
  if (clipSegment(frame.x(theta[0]), frame.y(theta[1]), x, y, -FAR, -FAR, FAR, FAR, part)) {
    ctx.lineCap = 'butt';
    ctx.beginPath();
    ctx.moveTo(part.x0, part.y0);
    ctx.lineTo(part.x1, part.y1);
    ctx.strokeStyle = style.casing;
    ctx.lineWidth = style.width + 2 * style.casingWidth;
    ctx.stroke();
    ctx.setLineDash([2 * style.width, 1.6 * style.width]);
    ctx.lineDashOffset = 0;
    ctx.strokeStyle = style.color;
    ctx.lineWidth = style.width;
    ctx.stroke();
    ctx.setLineDash(solid);
  }
  drawVector(ctx, frame, probe[0], probe[1], gradient[0], gradient[1], style, -k);
  if (!(Math.abs(x) < FAR && Math.abs(y) < FAR)) return;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = style.width + 2 * style.casingWidth;
  ctx.stroke();
  ctx.fillStyle = style.casing;
  ctx.fill();
  ctx.strokeStyle = style.color;
  ctx.lineWidth = style.width;
  ctx.stroke();
}

/**
 * Draws the rate each axis has, around pixel (x, y): an ellipse along the axes whose semi-axes are
 * k·rateX and k·rateY pixels.
 *
 * @returns k, a round number for the legend to state: the longer semi-axis comes out between 22 and 56
 * pixels. 0, and nothing is drawn, where the rates are not finite and positive.
 */
export function drawRates(
  ctx: DrawContext,
  x: number,
  y: number,
  rateX: number,
  rateY: number,
  style: ArrowStyle,
): number {
  const k = rateX > 0 && rateY > 0 ? roundScale(56 / Math.max(rateX, rateY)) : 0;
  if (k === 0) return 0;
  ctx.beginPath();
  ctx.ellipse(x, y, k * rateX, k * rateY, 0, 0, 2 * Math.PI);
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = 0.7 * style.width + 2 * style.casingWidth;
  ctx.stroke();
  ctx.setLineDash(style.dash);
  ctx.lineDashOffset = 0;
  ctx.strokeStyle = style.color;
  ctx.lineWidth = 0.7 * style.width;
  ctx.stroke();
  ctx.setLineDash(solid);
  return k;
}
