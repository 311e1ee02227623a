import { type Tensor, type Tensor3D, tensor3d, tidy } from '@tensorflow/tfjs-core';
import { inARow } from './kernels';
import * as affine from './layers/affine';
import { apart, beside } from './layers/beside';
import type { Network } from './network';
import { interleave } from './packing';
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
 * All that a step needs is in the one tensor that it gives, so that it is read back at once: the gradients of the loss
 * **summed** over the batch, laid out as `interleave` does, then z of the output layer, [K, batch, outputs], from which
 * the losses are computed; perhaps zeros after that. The caller disposes of it.
 */
export function backpropagate(network: Network, parameters: PackedParameters, batch: Samples): Tensor {
  return tidy(() => {
    const layers = unpack(network, parameters);
    const x = inputsOf(network, batch);
    const targets = tensor3d(batch.targets, [1, batch.count, network.architecture.outputs]);
    const { a, z } = forward(network, layers, x, parameters.networks);
    const after: Tensor3D[] = [z];
    let delta = network.output.backward(network.output.forward(z), targets);
    for (let l = layers.length - 1; l > 0; l--) {
      const gradient = affine.backward(delta, a[l]!);
      after.unshift(gradient.weights, gradient.biases);
      const signal = affine.backwardToInput(delta, layers[l]!);
      delta = network.activations[l - 1]!.backward(signal, a[l]!);
    }
    const first = affine.backward(beside(delta), x);
    return inARow([first.weights, first.biases, ...after]);
  });
}

/** z of the output layer, [K, samples, outputs]. The caller disposes of it. */
export function logits(network: Network, parameters: PackedParameters, samples: Samples): Tensor3D {
  return tidy(
    () => forward(network, unpack(network, parameters), inputsOf(network, samples), parameters.networks).z,
  );
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
    const layers = unpack(network, parameters);
    const { a, z } = forward(network, layers, inputsOf(network, samples), parameters.networks);
    return [...a.slice(1), network.output.forward(z)];
  });
}

/** What goes into each layer, the first of which are the inputs, and z of the last. */
function forward(
  { activations }: Network,
  layers: readonly affine.AffineParameters[],
  x: Tensor3D,
  networks: number,
): { a: Tensor3D[]; z: Tensor3D } {
  const a = [x];
  let z = apart(affine.forward(x, layers[0]!), networks);
  for (const [l, activation] of activations.entries()) {
    a.push(activation.forward(z));
    z = affine.forward(a[l + 1]!, layers[l + 1]!);
  }
  return { a, z };
}

/** Each layer's W and b, uploaded one by one: to cut them from a single tensor would take longer. */
function unpack({ layout }: Network, { networks, values }: PackedParameters): affine.AffineParameters[] {
  const numbers = interleave(layout, networks, values);
  return layout.layers.map(({ weights, biases, end, inputs, outputs }, l) => {
    const tensor = (from: number, to: number, rows: number, columns: number): Tensor3D => {
      const part = numbers.subarray(networks * from, networks * to);
      return tensor3d(part, l === 0 ? [1, rows, networks * columns] : [networks, rows, columns]);
    };
    return {
      weights: tensor(weights, biases, inputs, outputs),
      biases: tensor(biases, end, 1, outputs),
    };
  });
}

/** [1, samples, inputs]: one for all networks. */
function inputsOf({ architecture }: Network, samples: Pick<Samples, 'count' | 'inputs'>): Tensor3D {
  return tensor3d(samples.inputs, [1, samples.count, architecture.inputs]);
}
