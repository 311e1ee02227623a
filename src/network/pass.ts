import {
  concat,
  type Rank,
  reshape,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  tensor3d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { LayerLayout } from './architecture';
import * as affine from './layers/affine';
import type { Network } from './network';
import type { Samples } from './samples';

/**
 * The parameters of K networks, one row of P after another, in single precision as the backend computes in it.
 */
export interface PackedParameters {
  readonly networks: number;
  /** [K, P]. */
  readonly values: Float32Array;
}

/** Packs the parameters of several networks. */
export function pack(thetas: readonly Float64Array[]): PackedParameters {
  const length = thetas[0]?.length ?? 0;
  const values = new Float32Array(thetas.length * length);
  for (const [k, theta] of thetas.entries()) values.set(theta, k * length);
  return { networks: thetas.length, values };
}

/**
 * One pass forward and backward through K networks, for one batch.
 *
 * All that a step needs is in the one tensor that it gives, [K, P + batch · outputs], so that it is read back at
 * once: for each network the gradient of the loss **summed** over the batch, laid out as θ, and then z of the
 * output layer, from which the losses are computed. The caller disposes of it.
 */
export function backpropagate(network: Network, parameters: PackedParameters, batch: Samples): Tensor2D {
  return tidy(() => {
    const layers = unpack(network, parameters);
    const x = inputsOf(network, batch);
    const targets = tensor3d(batch.targets, [1, batch.count, network.architecture.outputs]);
    const { a, z } = forward(network, layers, x);
    const columns: Tensor[] = [z];
    let delta = network.output.backward(network.output.forward(z), targets);
    for (let l = layers.length - 1; l >= 0; l--) {
      const gradient = affine.backward(delta, a[l]!);
      columns.unshift(gradient.weights, gradient.biases);
      if (l > 0) {
        const signal = affine.backwardToInput(delta, layers[l]!);
        delta = network.activations[l - 1]!.backward(signal, a[l]!);
      }
    }
    const rows = parameters.networks;
    return concat(
      columns.map((tensor) => reshape<Rank.R2>(tensor, [rows, tensor.size / rows])),
      1,
    );
  });
}

/** z of the output layer, [K, samples, outputs]. The caller disposes of it. */
export function logits(network: Network, parameters: PackedParameters, samples: Samples): Tensor3D {
  return tidy(() => forward(network, unpack(network, parameters), inputsOf(network, samples)).z);
}

/**
 * What every layer gives out for the inputs of `samples`: each hidden layer's a, then y, [K, samples, units] each.
 * The caller disposes of them.
 */
export function outputsOfLayers(
  network: Network,
  parameters: PackedParameters,
  samples: Pick<Samples, 'count' | 'inputs'>,
): Tensor3D[] {
  return tidy(() => {
    const { a, z } = forward(network, unpack(network, parameters), inputsOf(network, samples));
    return [...a.slice(1), network.output.forward(z)];
  });
}

/** What goes into each layer, the first of which are the inputs, and z of the last. */
function forward(
  { activations }: Network,
  layers: readonly affine.AffineParameters[],
  x: Tensor3D,
): { a: Tensor3D[]; z: Tensor3D } {
  const a = [x];
  for (const [l, activation] of activations.entries()) {
    a.push(activation.forward(affine.forward(a[l]!, layers[l]!)));
  }
  return { a, z: affine.forward(a.at(-1)!, layers.at(-1)!) };
}

/** Each layer's W and b, uploaded one by one: to cut them from a single tensor would take longer. */
function unpack({ layout }: Network, { networks, values }: PackedParameters): affine.AffineParameters[] {
  const upload = (from: number, to: number, rows: number, columns: number): Tensor3D => {
    const numbers = new Float32Array(networks * (to - from));
    for (let k = 0; k < networks; k++) {
      const theta = k * layout.length;
      numbers.set(values.subarray(theta + from, theta + to), k * (to - from));
    }
    return tensor3d(numbers, [networks, rows, columns]);
  };
  return layout.layers.map(({ weights, biases, end, inputs, outputs }: LayerLayout) => ({
    weights: upload(weights, biases, inputs, outputs),
    biases: upload(biases, end, 1, outputs),
  }));
}

/** [1, samples, inputs]: one for all networks. */
function inputsOf({ architecture }: Network, samples: Pick<Samples, 'count' | 'inputs'>): Tensor3D {
  return tensor3d(samples.inputs, [1, samples.count, architecture.inputs]);
}
