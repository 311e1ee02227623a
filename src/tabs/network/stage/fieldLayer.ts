import { optimizerStyle, type PlotTheme } from '../../../plot';
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
import { clearCanvas, plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { optimizerIndex } from '../names';
import { race } from '../race';
import { fieldOf, meaningOf } from './fields';
import type { Panel, Place } from './panel';

/**
 * What the networks of a panel say: under the points their field, if it is one network alone; over them the boundary,
 * or the line fitted to one variable. Drawn anew with every picture, size and theme.
 */
export function createFieldLayer(panel: Panel, under: HTMLCanvasElement, over: HTMLCanvasElement): Layer {
  const alone = panel.optimizers.length === 1;
  const image = document.createElement('canvas');
  let drawn: readonly unknown[] = [];
  return {
    draw(deadline) {
      const place = panel.place();
      if (!place) return false;
      const theme = plotTheme();
      const { picture } = race.getState();
      const wanted = [place, theme, picture];
      if (wanted.every((value, index) => value === drawn[index])) return false;
      if (performance.now() > deadline) return true;
      drawn = wanted;
      const { plane } = place;
      const fields = panel.optimizers.map((id) => ({ id, field: fieldOf(picture, id) }));
      const ground = clearCanvas(under, plane);
      const lines = clearCanvas(over, plane);
      if (!ground || !lines) return false;
      for (const { id, field } of fields) {
        if (!field) continue;
        if (alone && place.data.features === 2) drawImage(ground, image, field, place, theme);
        drawLines(lines, field, place, lineStyle(id, alone, theme), theme);
      }
      return false;
    },
  };
}

/** On a panel of its own a boundary is drawn in ink; among others, as its optimizer is. */
function lineStyle(id: string, alone: boolean, theme: PlotTheme): LineStyle {
  const style = optimizerStyle(optimizerIndex(id), theme);
  return alone ? { color: theme.text, width: 0.6 * theme.pathWidth, dash: [] } : style;
}

function drawImage(
  context: CanvasRenderingContext2D,
  image: HTMLCanvasElement,
  field: Field,
  { data, plane }: Place,
  theme: PlotTheme,
): void {
  const { columns, rows, x, y } = field;
  if (image.width !== columns || image.height !== rows) {
    image.width = columns;
    image.height = rows;
  }
  const own = image.getContext('2d');
  if (!own) return;
  const pixels = own.createImageData(columns, rows);
  paintField(field, meaningOf(data), networkColors(theme), pixels.data);
  own.putImageData(pixels, 0, 0);
  const [left, top] = [plane.x(x[0]), plane.y(y[1])];
  context.drawImage(image, left, top, plane.x(x[1]) - left, plane.y(y[0]) - top);
}

function drawLines(
  context: CanvasRenderingContext2D,
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
