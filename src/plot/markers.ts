import type { DrawContext } from './context';
import type { Frame } from './frame';
import type { OptimizerStyle } from './style';
import { type SymbolName, traceSymbol } from './symbols';
import type { PlotTheme } from './theme';

/** A point of the plane that is marked, such as a `CriticalPoint` of a surface. */
export interface Marked {
  readonly at: readonly [number, number];
}

/** Marks the minima: a star where the lowest is, a ring at the others. */
export function drawMinima(
  ctx: DrawContext,
  minima: readonly (Marked & { readonly global: boolean })[],
  frame: Frame,
  theme: PlotTheme,
): void {
  for (const minimum of minima) {
    if (!isVisible(minimum, frame)) continue;
    const x = frame.x(minimum.at[0]);
    const y = frame.y(minimum.at[1]);
    if (minimum.global) drawMark(ctx, 'star', x, y, 1.25 * theme.markerRadius, theme);
    else drawRing(ctx, x, y, 0.62 * theme.markerRadius, theme);
  }
}

/** Marks saddle points with a ×. */
export function drawSaddles(
  ctx: DrawContext,
  saddles: readonly Marked[],
  frame: Frame,
  theme: PlotTheme,
): void {
  for (const saddle of saddles) {
    if (!isVisible(saddle, frame)) continue;
    const x = frame.x(saddle.at[0]);
    const y = frame.y(saddle.at[1]);
    const arm = 0.68 * theme.markerRadius;
    ctx.beginPath();
    ctx.moveTo(x - arm, y - arm);
    ctx.lineTo(x + arm, y + arm);
    ctx.moveTo(x - arm, y + arm);
    ctx.lineTo(x + arm, y - arm);
    strokeTwice(ctx, theme);
  }
}

/** Marks maxima with a triangle. */
export function drawMaxima(
  ctx: DrawContext,
  maxima: readonly Marked[],
  frame: Frame,
  theme: PlotTheme,
): void {
  for (const maximum of maxima) {
    if (!isVisible(maximum, frame)) continue;
    drawMark(
      ctx,
      'triangle',
      frame.x(maximum.at[0]),
      frame.y(maximum.at[1]),
      0.7 * theme.markerRadius,
      theme,
    );
  }
}

/** The start point at pixel (x, y): a ring around a dot, large enough to take hold of. */
export function drawStart(ctx: DrawContext, x: number, y: number, theme: PlotTheme): void {
  drawRing(ctx, x, y, 1.15 * theme.markerRadius, theme);
  ctx.beginPath();
  ctx.arc(x, y, 0.36 * theme.markerRadius, 0, 2 * Math.PI);
  ctx.fillStyle = theme.mark;
  ctx.fill();
}

/** An optimizer's position at pixel (x, y), by its marker. */
export function drawHead(ctx: DrawContext, x: number, y: number, style: OptimizerStyle): void {
  ctx.beginPath();
  traceSymbol(ctx, style.marker, x, y, style.markerRadius);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = 2.5 * style.casingWidth;
  ctx.stroke();
  ctx.fillStyle = style.color;
  ctx.fill();
}

/** Where on a path, at pixel (x, y), a hyperparameter was changed: the optimizer's marker, hollow. */
export function drawChange(ctx: DrawContext, x: number, y: number, style: OptimizerStyle): void {
  ctx.beginPath();
  traceSymbol(ctx, style.marker, x, y, 0.85 * style.markerRadius);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = 0.8 * style.width + 2 * style.casingWidth;
  ctx.stroke();
  ctx.fillStyle = style.casing;
  ctx.fill();
  ctx.strokeStyle = style.color;
  ctx.lineWidth = 0.8 * style.width;
  ctx.stroke();
}

function isVisible({ at }: Marked, { visible }: Frame): boolean {
  const [x, y] = at;
  return x >= visible.x[0] && x <= visible.x[1] && y >= visible.y[0] && y <= visible.y[1];
}

function drawMark(
  ctx: DrawContext,
  name: SymbolName,
  x: number,
  y: number,
  radius: number,
  theme: PlotTheme,
): void {
  ctx.beginPath();
  traceSymbol(ctx, name, x, y, radius);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = theme.haloWidth;
  ctx.stroke();
  ctx.fillStyle = theme.mark;
  ctx.fill();
}

function drawRing(ctx: DrawContext, x: number, y: number, radius: number, theme: PlotTheme): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  strokeTwice(ctx, theme);
}

/** The current path as a line with a halo. */
function strokeTwice(ctx: DrawContext, theme: PlotTheme): void {
  const width = 0.35 * theme.markerRadius;
  ctx.lineCap = 'round';
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = width + theme.haloWidth;
  ctx.stroke();
  ctx.strokeStyle = theme.mark;
  ctx.lineWidth = width;
  ctx.stroke();
}
