import type { DrawContext } from './context';
import type { Frame } from './frame';
import { font, type PlotTheme } from './theme';

/** Writes a tick's value; `step` is the distance of neighbouring ticks. */
export type TickFormat = (value: number, step: number) => string;

/**
 * Draws ticks and labels along the left and the bottom edge, inside the panel, with halos so that contours
 * may fill it.
 */
export function drawAxes(
  ctx: DrawContext,
  frame: Omit<Frame, 'unitsPerPixel'>,
  theme: PlotTheme,
  format: TickFormat,
): void {
  const { width, height, visible } = frame;
  const size = theme.fontSize;
  const tick = 0.45 * size;
  const ticksX = frame.x.ticks(Math.max(2, Math.round(width / (7 * size))));
  const ticksY = frame.y.ticks(Math.max(2, Math.round(height / (5 * size))));

  ctx.beginPath();
  for (const value of ticksX) {
    const x = frame.x(value);
    ctx.moveTo(x, height);
    ctx.lineTo(x, height - tick);
  }
  for (const value of ticksY) {
    const y = frame.y(value);
    ctx.moveTo(0, y);
    ctx.lineTo(tick, y);
  }
  ctx.lineCap = 'butt';
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = 1.2 + theme.haloWidth;
  ctx.stroke();
  ctx.strokeStyle = theme.axis;
  ctx.lineWidth = size / 10;
  ctx.stroke();

  ctx.font = font(theme);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  const stepX = (ticksX[1] ?? visible.x[1]) - (ticksX[0] ?? visible.x[0]);
  for (const value of ticksX) {
    const x = frame.x(value);
    // The corners belong to neither axis.
    if (x > 2.5 * size && x < width - 1.5 * size) {
      drawLabel(ctx, format(value, stepX), x, height - tick - 0.35 * size, theme);
    }
  }
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const stepY = (ticksY[1] ?? visible.y[1]) - (ticksY[0] ?? visible.y[0]);
  for (const value of ticksY) {
    const y = frame.y(value);
    if (y > size && y < height - 2.2 * size)
      drawLabel(ctx, format(value, stepY), tick + 0.35 * size, y, theme);
  }
}

/** Text with a halo, in the context's font and alignment. */
export function drawLabel(ctx: DrawContext, text: string, x: number, y: number, theme: PlotTheme): void {
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = theme.haloWidth;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = theme.text;
  ctx.fillText(text, x, y);
}
