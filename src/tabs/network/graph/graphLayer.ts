import type { LayerLayout } from '../../../network/architecture';
import type { PictureMessage } from '../../../network/session/messages';
import type { PlotTheme } from '../../../plot';
import { linkWidth, networkColors, paintField, paintUnit } from '../../../plot/networks';
import { plotTheme } from '../../../ui/plotCanvas';
import { invalidate, isDragging, type Layer } from '../frame';
import { type Race, race } from '../race';
import { meaningOf } from '../stage/fields';
import { drawResponse } from './response';
import { biasOf, largestOf, layersOf, weightOf } from './weights';

/** A link of the graph: its element, and the weight it stands for. */
export interface LinkElement {
  readonly element: SVGLineElement;
  /** The layer it leads to, from 0 for the inputs; so for units. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** A unit of the graph: the canvas with its field, and the mark of its bias. */
export interface UnitElement {
  readonly canvas: HTMLCanvasElement;
  readonly bias: HTMLElement;
  readonly layer: number;
  readonly unit: number;
}

type Neurons = NonNullable<PictureMessage['neurons']>;

/** The width of the link with the largest weight, in CSS pixels. */
export const WIDEST = 5.5;

/**
 * Milliseconds that links stand while a hand drags something: the page draws all of them anew for one that changes, and
 * the frame of the next answer would wait for that.
 */
const STANDING = 500;

/** Units of a layer that are shown. */
export const MOST_UNITS = 8;

/**
 * Writes the weights and fields of one network into its graph: each link as wide as its weight is large beside the
 * largest of the layer, its sign by colour and dash; each unit its output over the plane, beside the largest it has
 * there.
 */
export function createGraphLayer(
  id: string,
  links: readonly LinkElement[],
  units: readonly UnitElement[],
): Layer {
  const widths = new Map<Element, string>();
  let drawn: readonly unknown[] = [];
  let linked: unknown = null;
  let linkedAt = -STANDING;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    draw(deadline) {
      const now = race.getState();
      const neurons = now.picture?.neurons;
      const theme = plotTheme();
      const layers = layersOf(now);
      if (!neurons || neurons.id !== id || !layers) return false;
      const time = performance.now();
      if (linked !== neurons) {
        const due = linkedAt + STANDING;
        if (isDragging() && time < due) {
          clearTimeout(timer);
          timer = setTimeout(invalidate, due - time);
        } else {
          writeLinks(links, widths, neurons.theta, layers);
          linked = neurons;
          linkedAt = time;
        }
      }
      if (drawn[0] === neurons && drawn[1] === theme) return false;
      if (time > deadline) return true;
      drawn = [neurons, theme];
      writeBiases(units, neurons.theta, layers);
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

/** @param widths of the elements, as they were written last */
function writeLinks(
  links: readonly LinkElement[],
  widths: Map<Element, string>,
  theta: Neurons['theta'],
  layers: readonly LayerLayout[],
): void {
  const largest = layers.map(({ weights, biases }) => largestOf(theta, weights, biases));
  for (const { element, layer, from, to } of links) {
    const weight = weightOf(theta, layers[layer - 1]!, from, to);
    const width = linkWidth(weight, largest[layer - 1]!, WIDEST).toFixed(2);
    // Styles that are written count as changed, whatever they say.
    if (widths.get(element) !== width) {
      widths.set(element, width);
      element.style.strokeWidth = `${width}px`;
    }
    const sign = weight < 0 ? 'negative' : 'positive';
    if (element.dataset.sign !== sign) element.dataset.sign = sign;
  }
}

function writeBiases(
  units: readonly UnitElement[],
  theta: Neurons['theta'],
  layers: readonly LayerLayout[],
): void {
  const largest = layers.map(({ biases, end }) => largestOf(theta, biases, end));
  for (const { bias, layer, unit } of units) {
    const value = biasOf(theta, layers[layer - 1]!, unit);
    bias.style.setProperty('--size', linkWidth(value, largest[layer - 1]!, 1).toFixed(3));
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
