import { type DrawContext, solid } from './context';
import type { PlotTheme } from './theme';

/** Pixels x and y in turn. */
export type Pixels = readonly number[];

/** How strongly a class's answers are drawn: where many lie over each other, it is darker. */
const FAINT = 0.45;

/** The person's own answer to where a run stands, at pixel (x, y): a ring with four ticks, unlike any other mark. */
export function drawPlace(ctx: DrawContext, x: number, y: number, theme: PlotTheme): void {
  const radius = 1.5 * theme.markerRadius;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [dx, dy] of [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const) {
    ctx.moveTo(x + 0.45 * radius * dx, y + 0.45 * radius * dy);
    ctx.lineTo(x + 1.6 * radius * dx, y + 1.6 * radius * dy);
  }
  strokeWithHalo(ctx, 0.38 * theme.markerRadius, solid, theme);
}

/** The person's own path: a dotted line without a colour, and the mark of a place at its end. */
export function drawAnswerPath(ctx: DrawContext, pixels: Pixels, theme: PlotTheme): void {
  if (pixels.length >= 4) {
    tracePolyline(ctx, pixels);
    const width = theme.pathWidth;
    strokeWithHalo(ctx, width, [0.01, 2.2 * width], theme);
  }
  const [x, y] = pixels.slice(-2);
  if (x !== undefined && y !== undefined) drawPlace(ctx, x, y, theme);
}

/** A class's answers to where a run stands: dots through which one sees those beneath. */
export function drawPlaces(ctx: DrawContext, places: readonly Pixels[], theme: PlotTheme): void {
  ctx.globalAlpha = FAINT;
  ctx.fillStyle = theme.mark;
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = theme.haloWidth / 2;
  for (const [x, y] of places) {
    if (x === undefined || y === undefined) continue;
    ctx.beginPath();
    ctx.arc(x, y, 0.9 * theme.markerRadius, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

/** A class's paths: thin lines through which one sees those beneath. */
export function drawAnswerPaths(ctx: DrawContext, paths: readonly Pixels[], theme: PlotTheme): void {
  ctx.globalAlpha = FAINT;
  for (const pixels of paths) {
    tracePolyline(ctx, pixels);
    ctx.lineJoin = 'round';
    ctx.lineCap = 'round';
    ctx.strokeStyle = theme.mark;
    ctx.lineWidth = 0.7 * theme.pathWidth;
    ctx.stroke();
  }
  drawPlaces(
    ctx,
    paths.map((pixels) => pixels.slice(-2)),
    theme,
  );
}

/** The pen that the keyboard moves, at pixel (x, y): a small upright cross. */
export function drawPen(ctx: DrawContext, x: number, y: number, theme: PlotTheme): void {
  const arm = theme.markerRadius;
  ctx.beginPath();
  ctx.moveTo(x - arm, y);
  ctx.lineTo(x + arm, y);
  ctx.moveTo(x, y - arm);
  ctx.lineTo(x, y + arm);
  strokeWithHalo(ctx, 0.3 * theme.markerRadius, solid, theme);
}

function tracePolyline(ctx: DrawContext, pixels: Pixels): void {
  ctx.beginPath();
  for (let i = 0; i + 1 < pixels.length; i += 2) {
    if (i === 0) ctx.moveTo(pixels[i]!, pixels[i + 1]!);
    else ctx.lineTo(pixels[i]!, pixels[i + 1]!);
  }
}

function strokeWithHalo(ctx: DrawContext, width: number, dash: readonly number[], theme: PlotTheme): void {
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = width + theme.haloWidth;
  ctx.stroke();
  ctx.setLineDash([...dash]);
  ctx.strokeStyle = theme.mark;
  ctx.lineWidth = width;
  ctx.stroke();
  ctx.setLineDash(solid);
}
