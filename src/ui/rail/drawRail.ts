import type { DrawContext } from '../../plot/context';
import type { RailLook } from './look';

/** Draws a track, filled up to the thumb, and the thumb at a place from 0 to 1; a tick where `mark` is. */
export function drawRail(ctx: DrawContext, look: RailLook, place: number, mark?: number): void {
  const { width, height, radius, line } = look;
  const middle = height / 2;
  const at = (share: number) => radius + share * (width - 2 * radius);
  ctx.lineCap = 'round';
  drawLine(ctx, line / 2, middle, width - line / 2, middle, look.track, line);
  drawLine(ctx, line / 2, middle, at(place), middle, look.tone, line);
  if (mark !== undefined) {
    const reach = line / 2 + 3;
    drawLine(ctx, at(mark), middle - reach, at(mark), middle + reach, look.mark, 2);
  }
  drawDisc(ctx, at(place), middle, radius, look.tone);
  drawDisc(ctx, at(place), middle, radius - look.border, look.thumb);
}

function drawLine(
  ctx: DrawContext,
  x: number,
  y: number,
  toX: number,
  toY: number,
  color: string,
  width: number,
): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}

function drawDisc(ctx: DrawContext, x: number, y: number, radius: number, color: string): void {
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}
