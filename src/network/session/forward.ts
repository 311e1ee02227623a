import type { Interval } from '../data/dataset';
import { largestPart } from '../evaluate';
import type { Network } from '../network';
import { outputsOfLayers, type PackedParameters } from '../pass';
import type { Portion } from '../portion';
import { readback } from '../readback';

/** Work that is done part by part: after each, something else may be done. */
export type Work<T> = Generator<void, T>;

/** Rows of inputs without targets. */
export interface Inputs {
  readonly count: number;
  /** [count, inputs]. */
  readonly inputs: Float32Array;
}

/** A grid of the plane, or of an interval, where there is one row. */
export interface Grid {
  readonly x: Interval;
  readonly y: Interval;
  readonly columns: number;
  readonly rows: number;
}

/** The centres of a grid's cells, row by row from the top left; y is left out where a network has one input. */
export function centres({ x, y, columns, rows }: Grid, features: number): Inputs {
  const inputs = new Float32Array(columns * rows * features);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row * columns + column) * features;
      inputs[at] = x[0] + ((column + 0.5) / columns) * (x[1] - x[0]);
      if (features > 1) inputs[at + 1] = y[1] - ((row + 0.5) / rows) * (y[1] - y[0]);
    }
  }
  return { count: columns * rows, inputs };
}

/**
 * What the layers of K networks give out from the `first` layer on, the output's y last: for each layer
 * [K × count × units].
 */
export function* throughLayers(
  network: Network,
  parameters: PackedParameters,
  { count, inputs }: Inputs,
  portion: Portion,
  first = 0,
): Work<Float32Array[]> {
  const { networks } = parameters;
  const features = network.architecture.inputs;
  const most = largestPart(network, networks);
  const units = network.layout.layers.slice(first).map(({ outputs }) => outputs);
  const all = units.map((width) => new Float32Array(networks * count * width));
  for (let start = 0; start < count; ) {
    if (start > 0) yield;
    const size = portion.begin(most);
    const end = Math.min(start + size, count);
    const some = { count: end - start, inputs: inputs.subarray(start * features, end * features) };
    const tensors = outputsOfLayers(network, parameters, some);
    for (const tensor of tensors.splice(0, first)) tensor.dispose();
    for (const [layer, tensor] of tensors.entries()) {
      const width = units[layer]!;
      const part = readback(tensor);
      for (let k = 0; k < networks; k++) {
        const rows = part.subarray(k * some.count * width, (k + 1) * some.count * width);
        all[layer]!.set(rows, (k * count + start) * width);
      }
    }
    portion.end(some.count);
    start = end;
  }
  return all;
}
