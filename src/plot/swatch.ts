import { type DrawContext, solid } from './context';
import type { OptimizerStyle } from './style';
import { traceSymbol } from './symbols';

/** Draws a piece of an optimizer's line with its marker, as legends show it, within `width` × `height`. */
export function drawSwatch(ctx: DrawContext, style: OptimizerStyle, width: number, height: number): void {
  const margin = style.width / 2;
  ctx.strokeStyle = style.color;
  ctx.fillStyle = style.color;
  ctx.lineWidth = style.width;
  ctx.lineCap = 'round';
  ctx.setLineDash(style.dash);
  ctx.lineDashOffset = 0;
  ctx.beginPath();
  ctx.moveTo(margin, height / 2);
  ctx.lineTo(width - margin, height / 2);
  ctx.stroke();
  ctx.setLineDash(solid);
  ctx.beginPath();
  traceSymbol(ctx, style.marker, width / 2, height / 2, style.markerRadius * 0.9);
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = 2 * style.casingWidth;
  ctx.stroke();
  ctx.fill();
}
