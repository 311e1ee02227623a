import type { LayerLayout } from '../../../network/architecture';
import type { PlotTheme } from '../../../plot';
import { linkWidth, networkColors, paintField, paintUnit } from '../../../plot/networks';
import { plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { type Race, race } from '../race';
import { meaningOf } from '../stage/fields';
import { drawResponse } from './response';
import { biasOf, insidesOf, largestOf, layersOf, type Neurons } from './weights';

/** A unit of the graph: the canvas with its field, and the mark of its bias. */
export interface UnitElement {
  readonly canvas: HTMLCanvasElement;
  readonly bias: HTMLElement;
  readonly layer: number;
  readonly unit: number;
}

/** Units of a layer that are shown. */
export const MOST_UNITS = 8;

/**
 * Shows the units of one network: each one's output over the plane, beside the largest it has there, and its bias as a
 * mark, as large as it is beside the largest of the layer, its sign by colour and shape.
 */
export function createGraphLayer(id: string, units: readonly UnitElement[]): Layer {
  const sizes = new Map<Element, string>();
  let drawn: readonly unknown[] = [];
  return {
    draw(deadline) {
      const now = race.getState();
      const insides = insidesOf(id, now);
      if (!insides) return false;
      const { neurons, layers } = insides;
      const theme = plotTheme();
      if (drawn[0] === neurons && drawn[1] === theme) return false;
      if (performance.now() > deadline) return true;
      drawn = [neurons, theme];
      writeBiases(units, sizes, neurons.theta, layers);
      for (const { canvas, layer, unit } of units) {
        if (paintUnitOf(canvas, layer, unit, now, theme)) continue;
        const values = neurons.fields[layer - 1];
        if (values && now.facts?.dataset) {
          drawResponse(canvas, values, unit, layers[layer - 1]!.outputs, theme);
        }
      }
      return false;
    },
  };
}

/**
 * Paints what a unit gives out over the plane, a pixel for each sample. An output that is the network's is coloured as
 * the network's field.
 *
 * @param layer from 0 for the inputs
 * @returns whether there is a plane and it is known
 */
export function paintUnitOf(
  canvas: HTMLCanvasElement,
  layer: number,
  unit: number,
  now: Pick<Race, 'facts' | 'picture' | 'setup'>,
  theme: PlotTheme,
): boolean {
  const data = now.facts?.dataset;
  const grid = now.picture?.look.neurons;
  const values = now.picture?.neurons?.fields[layer - 1];
  const layers = layersOf(now);
  if (!data || data.features === 1 || !grid || !values || !layers) return false;
  const count = layers[layer - 1]!.outputs;
  paint(canvas, grid, (pixels) => {
    const colors = networkColors(theme);
    if (layer === layers.length && count === 1) {
      paintField({ values, outputs: 1 }, meaningOf(data), colors, pixels);
    } else paintUnit(values, unit, count, largestUnit(values, unit, count), colors, pixels);
  });
  return true;
}

function paint(
  canvas: HTMLCanvasElement,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  fill: (pixels: Uint8ClampedArray) => void,
): void {
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  const context = canvas.getContext('2d');
  if (!context) return;
  const pixels = context.createImageData(columns, rows);
  fill(pixels.data);
  context.putImageData(pixels, 0, 0);
}

/** @param sizes of the marks, as they were written last */
function writeBiases(
  units: readonly UnitElement[],
  sizes: Map<Element, string>,
  theta: Neurons['theta'],
  layers: readonly LayerLayout[],
): void {
  const largest = layers.map(({ biases, end }) => largestOf(theta, biases, end));
  for (const { bias, layer, unit } of units) {
    const value = biasOf(theta, layers[layer - 1]!, unit);
    const size = linkWidth(value, largest[layer - 1]!, 1).toFixed(3);
    // Styles that are written count as changed, whatever they say.
    if (sizes.get(bias) !== size) {
      sizes.set(bias, size);
      bias.style.setProperty('--size', size);
    }
    const sign = value < 0 ? 'negative' : 'positive';
    if (bias.dataset.sign !== sign) bias.dataset.sign = sign;
  }
}

/** The size of the largest number that a unit gives out over the plane. */
function largestUnit(values: Float32Array, unit: number, units: number): number {
  let largest = 0;
  for (let i = unit; i < values.length; i += units) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}
