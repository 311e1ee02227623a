import { type Clipped, clipSegment } from './clip';
import { type DrawContext, solid } from './context';
import type { Frame } from './frame';
import type { OptimizerStyle } from './style';

/** Where drawing a path has got to, so that later segments continue it. One for each path and canvas. */
export interface PathPen {
  /** Index of the next point to draw. */
  next: number;
  /** Last drawn point in pixels; NaN before the first. */
  x: number;
  y: number;
  /** How far into the dash pattern the line is, in pixels. */
  phase: number;
  /** Whether the canvas holds nothing under the paths, so that casings can go below all lines. */
  readonly ownLayer: boolean;
}

/**
 * @param ownLayer whether the canvas holds nothing under the paths. Then a casing goes below every line drawn
 * already, and a path drawn bit by bit is the same picture as one drawn at once.
 */
export function pathPen(ownLayer = true): PathPen {
  return { next: 0, x: Number.NaN, y: Number.NaN, phase: 0, ownLayer };
}

/** Starts again, from point `from`: call it when the canvas was cleared. */
export function resetPen(pen: PathPen, from = 0): void {
  pen.next = from;
  pen.x = Number.NaN;
  pen.y = Number.NaN;
  pen.phase = 0;
}

/** Points nearer than this to the last drawn one are left out; no picture differs by more. */
export const THINNING = 0.35;
/** Steps at least this many dots' radii long are marked with a dot: nearer ones would run into a blob. */
const DOT_SPACING = 3.2;
/** How far beyond the panel's edge segments are cut: further than the line and its casing are wide. */
const MARGIN = 32;
/** Segments stroked at once: rasterisers slow down on very long paths. */
const CHUNK = 512;

const part: Clipped = { x0: 0, y0: 0, x1: 0, y1: 0 };

/**
 * Draws the path from where `pen` is up to point `to` (an index, included) and advances the pen. Call it
 * again with a larger `to` and only the new part is drawn: the picture is the same as drawn at once.
 *
 * Points that are not finite break the line. Segments are cut outside the panel, where huge coordinates
 * would break rasterisers; what is visible is unaltered.
 *
 * @param thetas x and y of each point in turn
 */
export function drawPath(
  ctx: DrawContext,
  thetas: Float64Array,
  to: number,
  frame: Frame,
  style: OptimizerStyle,
  pen: PathPen,
): void {
  const from = pen.next;
  if (to < from) return;
  const { unitsPerPixel, visible, width, height } = frame;
  const left = visible.x[0];
  const bottom = visible.y[0];
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  let segments = 0;
  let open = false;
  for (let k = from; k <= to; k++) {
    const x = (thetas[2 * k]! - left) / unitsPerPixel;
    const y = height - (thetas[2 * k + 1]! - bottom) / unitsPerPixel;
    const dx = x - pen.x;
    const dy = y - pen.y;
    let distance = Math.sqrt(dx * dx + dy * dy);
    // Only the squares have overflowed; `hypot` is much slower, so it is for these.
    if (distance === Number.POSITIVE_INFINITY) distance = Math.hypot(dx, dy);
    if (distance < THINNING) continue;
    if (distance < Number.POSITIVE_INFINITY) {
      const seen = clipSegment(pen.x, pen.y, x, y, -MARGIN, -MARGIN, width + MARGIN, height + MARGIN, part);
      const entered = seen && (part.x0 !== pen.x || part.y0 !== pen.y);
      let ahead = distance;
      if (entered) {
        ahead = Math.hypot(part.x1 - part.x0, part.y1 - part.y0);
        pen.phase = advance(pen.phase, Math.hypot(part.x0 - pen.x, part.y0 - pen.y), style);
      }
      if (seen) {
        if (!open || entered || segments === CHUNK) {
          if (segments > 0) strokePath(ctx, style, pen);
          segments = 0;
          ctx.lineDashOffset = pen.phase;
          ctx.beginPath();
          ctx.moveTo(part.x0, part.y0);
        }
        ctx.lineTo(part.x1, part.y1);
        segments++;
      }
      // After a cut the dashes go on from a new offset, even where the line comes back at the same pixel.
      open = seen && part.x1 === x && part.y1 === y;
      pen.phase = advance(pen.phase, ahead, style);
    } else {
      open = false;
    }
    pen.x = x;
    pen.y = y;
  }
  if (segments > 0) strokePath(ctx, style, pen);
  drawSteps(ctx, thetas, from, to, frame, style, pen);
  pen.next = to + 1;
}

/** The place in the dash pattern `distance` pixels on. */
function advance(phase: number, distance: number, { dashLength }: OptimizerStyle): number {
  return dashLength > 0 ? (phase + distance) % dashLength : 0;
}

/** Strokes the current path twice: the casing, below what is drawn already if it may be, and the line. */
function strokePath(ctx: DrawContext, style: OptimizerStyle, pen: PathPen): void {
  if (style.casingWidth > 0) {
    if (pen.ownLayer) ctx.globalCompositeOperation = 'destination-over';
    ctx.setLineDash(solid);
    ctx.strokeStyle = style.casing;
    ctx.lineWidth = style.width + 2 * style.casingWidth;
    ctx.stroke();
    ctx.globalCompositeOperation = 'source-over';
  }
  ctx.setLineDash(style.dash);
  ctx.strokeStyle = style.color;
  ctx.lineWidth = style.width;
  ctx.stroke();
  ctx.setLineDash(solid);
}

/** A dot at each step that is long enough to be seen as one. */
function drawSteps(
  ctx: DrawContext,
  thetas: Float64Array,
  from: number,
  to: number,
  frame: Frame,
  style: OptimizerStyle,
  pen: PathPen,
): void {
  const { unitsPerPixel, visible, width, height } = frame;
  const radius = style.dotRadius;
  const spacing = DOT_SPACING * radius * unitsPerPixel;
  let dots = 0;
  for (let k = Math.max(1, from); k <= to; k++) {
    const thetaX = thetas[2 * k]!;
    const thetaY = thetas[2 * k + 1]!;
    const dx = thetaX - thetas[2 * k - 2]!;
    const dy = thetaY - thetas[2 * k - 1]!;
    if (!(dx * dx + dy * dy >= spacing * spacing)) continue;
    const x = (thetaX - visible.x[0]) / unitsPerPixel;
    const y = height - (thetaY - visible.y[0]) / unitsPerPixel;
    if (!(x > -radius && x < width + radius && y > -radius && y < height + radius)) continue;
    if (dots === 0) ctx.beginPath();
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    if (++dots === CHUNK) {
      fillDots(ctx, style, pen);
      dots = 0;
    }
  }
  if (dots > 0) fillDots(ctx, style, pen);
}

function fillDots(ctx: DrawContext, style: OptimizerStyle, pen: PathPen): void {
  ctx.fillStyle = style.color;
  ctx.fill();
  if (style.casingWidth === 0 || !pen.ownLayer) return;
  ctx.globalCompositeOperation = 'destination-over';
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = 2 * style.casingWidth;
  ctx.stroke();
  ctx.globalCompositeOperation = 'source-over';
}
