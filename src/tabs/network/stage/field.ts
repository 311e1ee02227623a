import type { Dataset } from '../../../network/data/dataset';
import { type DrawContext, optimizerStyle, type PlotTheme } from '../../../plot';
import type { Pixels } from '../../../plot/displayList';
import {
  boundaries,
  classStyle,
  type Field,
  type LineStyle,
  networkColors,
  type Plane,
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

/** A field as an image, one pixel a sample. */
export function fieldPixels(field: Field, data: Dataset, theme: PlotTheme): Pixels {
  const { columns, rows } = field;
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  paintField(field, meaningOf(data), networkColors(theme), pixels);
  return { columns, rows, data: pixels };
}

/** Where on its panel the image of a field belongs, in CSS pixels. */
export function fieldArea(
  { x, y }: Field,
  plane: Plane,
): readonly [left: number, top: number, width: number, height: number] {
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
