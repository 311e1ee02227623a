import type { DrawContext, PlotTheme } from '../../../plot';
import type { Pixels } from '../../../plot/displayList';
import { classStyle, linkWidth, networkColors, paintField, paintUnit } from '../../../plot/networks';
import type { Race } from '../race';
import { meaningOf } from '../stage/fields';
import { layersOf } from './weights';

/** Units of a layer that are shown. */
export const MOST_UNITS = 8;

/** The radius in pixels of the mark of a bias that is the largest of its layer. */
const LARGEST = 5;

/**
 * What a unit gives out over the plane, beside the largest it has there, a pixel for each sample; null where there is no
 * plane or it is not known. An output that is the network's is coloured as the network's field.
 *
 * @param layer from 0 for the inputs
 */
export function unitPixels(
  layer: number,
  unit: number,
  now: Pick<Race, 'facts' | 'picture' | 'setup'>,
  theme: PlotTheme,
): Pixels | null {
  const data = now.facts?.dataset;
  const grid = now.picture?.look.neurons;
  const values = now.picture?.neurons?.fields[layer - 1];
  const layers = layersOf(now);
  if (!data || data.features === 1 || !grid || !values || !layers) return null;
  const { columns, rows } = grid;
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  const colors = networkColors(theme);
  const count = layers[layer - 1]!.outputs;
  if (layer === layers.length && count === 1) {
    paintField({ values, outputs: 1 }, meaningOf(data), colors, pixels);
  } else paintUnit(values, unit, count, largestUnit(values, unit, count), colors, pixels);
  return { columns, rows, data: pixels };
}

/** The size of the largest number that a unit gives out over the plane. */
function largestUnit(values: Float32Array, unit: number, units: number): number {
  let largest = 0;
  for (let i = unit; i < values.length; i += units) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}

/** Marks a bias, as large as it is beside the largest of its layer, its sign by colour and shape. */
export function drawBias(
  context: DrawContext,
  x: number,
  y: number,
  bias: number,
  largest: number,
  theme: PlotTheme,
): void {
  const radius = LARGEST * (0.25 + 0.75 * linkWidth(bias, largest, 1));
  drawSign(context, x, y, radius + 1, bias < 0, theme.background);
  drawSign(context, x, y, radius, bias < 0, classStyle(bias < 0 ? 0 : 1, theme).color);
}

/** Round for a positive number, square for a negative one. */
function drawSign(
  context: DrawContext,
  x: number,
  y: number,
  radius: number,
  negative: boolean,
  color: string,
): void {
  context.beginPath();
  if (negative) context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}
