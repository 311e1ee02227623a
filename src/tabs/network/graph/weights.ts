import { type LayerLayout, layoutOf } from '../../../network/architecture';
import type { PictureMessage } from '../../../network/session/messages';
import type { Race } from '../race';

export type Neurons = NonNullable<PictureMessage['neurons']>;

/** Where the parameters of each layer of the race's networks stand in θ; null before its data are there. */
export function layersOf({ facts, setup }: Pick<Race, 'facts' | 'setup'>): readonly LayerLayout[] | null {
  const inputs = facts?.widths[0];
  const outputs = facts?.widths.at(-1);
  if (inputs === undefined || outputs === undefined) return null;
  return layoutOf({ inputs, hidden: setup.hidden, outputs, output: setup.output }).layers;
}

/** The insides of a network as the newest picture has them, and its layers; null while there are none. */
export function insidesOf(
  id: string,
  now: Race,
): { neurons: Neurons; layers: readonly LayerLayout[] } | null {
  const neurons = now.picture?.neurons;
  const layers = layersOf(now);
  return neurons?.id === id && layers ? { neurons, layers } : null;
}

/** The weight from unit `from` of the layer before to unit `to` of this one. */
export function weightOf(theta: Float64Array, layer: LayerLayout, from: number, to: number): number {
  return theta[layer.weights + from * layer.outputs + to] ?? Number.NaN;
}

export function biasOf(theta: Float64Array, layer: LayerLayout, unit: number): number {
  return theta[layer.biases + unit] ?? Number.NaN;
}

/** The size of the largest number of θ between two offsets; those that are not finite do not count. */
export function largestOf(theta: Float64Array, from: number, to: number): number {
  let largest = 0;
  for (let i = from; i < to; i++) {
    const size = Math.abs(theta[i]!);
    if (size > largest && size < Number.POSITIVE_INFINITY) largest = size;
  }
  return largest;
}
