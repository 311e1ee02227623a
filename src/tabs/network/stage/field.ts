import { type DrawContext, optimizerStyle, type PlotTheme } from '../../../plot';
import {
  boundaries,
  classStyle,
  type Field,
  type LineStyle,
  networkColors,
  paintField,
  strokeLine,
  traceFit,
  traceLines,
} from '../../../plot/networks';
import { optimizerIndex } from '../../../ui/optimizers';
import { meaningOf } from './fields';
import type { Place } from './panel';

/** On a panel of its own a boundary is drawn in ink; among others, as its optimizer is. */
export function fieldLineStyle(id: string, alone: boolean, theme: PlotTheme): LineStyle {
  const style = optimizerStyle(optimizerIndex(id), theme);
  return alone ? { color: theme.text, width: 0.6 * theme.pathWidth, dash: [] } : style;
}

/**
 * Paints a field on a canvas of its own, one pixel a sample.
 *
 * @returns where on the panel the canvas belongs, in CSS pixels; null where it cannot be painted
 */
export function paintFieldImage(
  image: HTMLCanvasElement,
  field: Field,
  { data, plane }: Place,
  theme: PlotTheme,
): readonly [left: number, top: number, width: number, height: number] | null {
  const { columns, rows, x, y } = field;
  if (image.width !== columns || image.height !== rows) {
    image.width = columns;
    image.height = rows;
  }
  const own = image.getContext('2d');
  if (!own) return null;
  const pixels = own.createImageData(columns, rows);
  paintField(field, meaningOf(data), networkColors(theme), pixels.data);
  own.putImageData(pixels, 0, 0);
  const [left, top] = [plane.x(x[0]), plane.y(y[1])];
  return [left, top, plane.x(x[1]) - left, plane.y(y[0]) - top];
}

/** Draws the boundary that a field has, or the line fitted to one variable. */
export function drawFieldLines(
  context: DrawContext,
  field: Field,
  { data, plane }: Place,
  style: LineStyle,
  theme: PlotTheme,
): void {
  if (data.features === 2) {
    context.beginPath();
    traceLines(context, boundaries(field, meaningOf(data)), plane);
    strokeLine(context, style, theme);
    return;
  }
  // One line is the value or the probability of class 1; of more classes each has its own.
  const first = field.outputs === 2 ? 1 : 0;
  for (let output = first; output < field.outputs; output++) {
    context.beginPath();
    traceFit(context, field, output, plane);
    const color = field.outputs > 2 ? classStyle(output, theme).color : style.color;
    strokeLine(context, { ...style, width: 1.5 * style.width, color }, theme);
  }
}
