import { type Clipped, clipSegment } from '../clip';
import { type DrawContext, solid } from '../context';
import type { PlotTheme } from '../theme';
import type { Field } from './field';
import type { Plane } from './plane';

/** How a line of a plot looks. */
export interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly dash: number[];
}

const part: Clipped = { x0: 0, y0: 0, x1: 0, y1: 0 };

/**
 * Adds what a network with one feature gives out, against that feature, to the current path: `output` of each sample
 * of the first row. Cut off exactly where it leaves the plane, broken where it is not finite.
 */
export function traceFit(ctx: DrawContext, field: Field, output: number, plane: Plane): void {
  const { values, columns, outputs, x } = field;
  const step = (x[1] - x[0]) / columns;
  let x0 = Number.NaN;
  let y0 = Number.NaN;
  let tip = -1;
  for (let column = 0; column < columns; column++) {
    const x1 = plane.x(x[0] + (column + 0.5) * step);
    const y1 = plane.y(values[column * outputs + output]!);
    const drawn =
      Number.isFinite(y0) &&
      Number.isFinite(y1) &&
      clipSegment(x0, y0, x1, y1, 0, 0, plane.width, plane.height, part);
    if (drawn) {
      if (tip !== column - 1) ctx.moveTo(part.x0, part.y0);
      ctx.lineTo(part.x1, part.y1);
      tip = part.x1 === x1 && part.y1 === y1 ? column : -1;
    }
    x0 = x1;
    y0 = y1;
  }
}

/** Strokes the current path over a casing, so that it stands out from whatever is under it. */
export function strokeLine(ctx: DrawContext, style: LineStyle, theme: PlotTheme): void {
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.lineDashOffset = 0;
  ctx.setLineDash(solid);
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = style.width + theme.casingWidth;
  ctx.stroke();
  ctx.setLineDash(style.dash);
  ctx.strokeStyle = style.color;
  ctx.lineWidth = style.width;
  ctx.stroke();
  ctx.setLineDash(solid);
}
