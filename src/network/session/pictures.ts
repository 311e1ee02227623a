import { confusionMatrix } from '../data/confusion';
import type { Network } from '../network';
import type { PackedParameters } from '../pass';
import type { Portion } from '../portion';
import { between, type Samples } from '../samples';
import { centres, type Inputs, throughLayers, type Work } from './forward';
import { histogram } from './histogram';
import type { Look, PictureMessage } from './messages';
import type { Opened } from './opening';
import type { Kept } from './snapshots';

/** Training rows whose activations are shown: enough for a histogram, and the rows are in no meaningful order. */
const ACTIVATION_ROWS = 256;

/** Draws what the page wants to see of the networks in `kept`, part by part. */
export function* picture(
  race: number,
  { dataset, trainer: { network }, training, test }: Opened,
  kept: Kept,
  look: Look,
  portion: Portion,
): Work<PictureMessage> {
  const features = network.architecture.inputs;
  const one = (id: string | undefined) => (id === undefined ? null : oneOf(kept, id));
  const layers = (parameters: PackedParameters, inputs: Inputs, first = 0) =>
    throughLayers(network, parameters, inputs, portion, first);

  const fields: { id: string; values: Float32Array }[] = [];
  if (look.field && features <= 2 && kept.ids.length > 0) {
    const last = network.layout.layers.length - 1;
    const [y] = yield* layers(kept.parameters, centres(look.field, features), last);
    for (const [k, id] of kept.ids.entries()) fields.push({ id, values: rowOf(y!, k, kept.ids.length) });
  }

  let neurons: PictureMessage['neurons'] = null;
  const inside = one(look.neurons?.id);
  if (look.neurons && inside) {
    const { id, columns, rows } = look.neurons;
    const [x = [0, 1], y = [0, 1]] = look.field ? [look.field.x, look.field.y] : dataset.domain;
    const grid = { x, y, columns, rows };
    neurons = {
      id,
      theta: Float64Array.from(inside.parameters.values),
      fields: features <= 2 ? yield* layers(inside.parameters, centres(grid, features)) : [],
    };
  }

  let histograms: PictureMessage['histograms'] = null;
  const spread = one(look.histograms ?? undefined);
  if (look.histograms && spread) {
    const sample = between(training, 0, Math.min(training.count, ACTIVATION_ROWS));
    histograms = {
      id: look.histograms,
      weights: weightsOf(network, spread.parameters.values).map(histogram),
      gradients: weightsOf(network, spread.gradient).map(histogram),
      activations: (yield* layers(spread.parameters, sample)).map(histogram),
    };
  }

  const seen = one(look.images?.id);
  const images =
    look.images && seen && test
      ? yield* gallery(network, seen.parameters, test, dataset.classes, look.images, portion)
      : null;
  return { race, step: kept.step, fields, look, neurons, histograms, images };
}

/** Some of the test images with what one network takes them for, and how it does on all of them. */
function* gallery(
  network: Network,
  parameters: PackedParameters,
  test: Samples,
  classes: number,
  { id, from, count }: NonNullable<Look['images']>,
  portion: Portion,
): Work<PictureMessage['images']> {
  const { inputs, outputs } = network.architecture;
  const last = network.layout.layers.length - 1;
  const [y] = yield* throughLayers(network, parameters, test, portion, last);
  const labels = classesOf(test.targets, outputs);
  const predicted = classesOf(y!, outputs);
  const [start, end] = [Math.min(from, test.count), Math.min(from + count, test.count)];
  return {
    id,
    from: start,
    pixels: test.inputs.slice(start * inputs, end * inputs),
    labels: labels.slice(start, end),
    predicted: predicted.slice(start, end),
    confusion: confusionMatrix(labels, predicted, classes),
  };
}

/** The class of each row: the largest of its numbers, or whether the only one is above a half. */
function classesOf(rows: Float32Array, width: number): Uint8Array {
  return Uint8Array.from({ length: rows.length / width }, (_, row) => {
    const from = row * width;
    if (width === 1) return Number(rows[from]! > 0.5);
    let largest = 0;
    for (let i = 1; i < width; i++) if (rows[from + i]! > rows[from + largest]!) largest = i;
    return largest;
  });
}

/** The parameters and the last gradient of one network among those kept; null where it is not among them. */
function oneOf(
  { ids, parameters, gradients }: Kept,
  id: string,
): { parameters: PackedParameters; gradient: Float32Array } | null {
  const k = ids.indexOf(id);
  if (k < 0) return null;
  return {
    parameters: { networks: 1, values: rowOf(parameters.values, k, ids.length) },
    gradient: rowOf(gradients, k, ids.length),
  };
}

/** A copy of the k-th of `rows` equal parts. */
function rowOf(values: Float32Array, k: number, rows: number): Float32Array {
  const length = values.length / rows;
  return values.slice(k * length, (k + 1) * length);
}

/** The weights of each layer, without the biases, of a vector laid out as θ. */
function weightsOf({ layout }: Network, vector: Float32Array): Float32Array[] {
  return layout.layers.map(({ weights, biases }) => vector.subarray(weights, biases));
}
