import { Random } from '../engine/random';
import type { Network } from './network';
import { backpropagate, pack } from './pass';
import { readback } from './readback';
import type { Samples } from './samples';

/** How far backpropagation is from central differences in one layer. */
export interface LayerCheck {
  /**
   * The largest difference of a derivative, relative to the largest derivative compared; 0 where all are 0. Single
   * precision alone makes it some 1e-6, a wrong formula 0.1 or more.
   */
  readonly error: number;
  /** The parameters compared. */
  readonly compared: number;
  /** Parameters left out: where a unit is at its kink, or so near that θᵢ ± h lie on either side, there is no derivative. */
  readonly kinks: number;
  /**
   * What an error may be made of by rounding alone. Little is left in single precision of the signal at the output,
   * y − t, of a network that is sure of itself, and of derivatives in which the samples' parts cancel. Infinity where
   * they do so wholly.
   */
  readonly rounding: number;
}

export interface GradientCheckOptions {
  /** Parameters to compare in each layer, all of them if it has no more; 20 unless given. */
  readonly perLayer?: number;
  /** The seed of which ones; 0 unless given. */
  readonly seed?: number;
}

/**
 * Compares the backpropagation on the backend in use with central differences of the loss, which plain loops compute
 * in double precision, on a random sample of every layer's parameters, one of them a bias at least. The penalty has
 * no part in it.
 *
 * A central difference across a kink of ReLU is the mean of both sides, and no error of backpropagation: such parameters
 * are left out. With biases of 0 there are some from the first: all that follow a layer which a sample leaves dead.
 *
 * @returns for each layer, from first to last
 */
export function checkGradients(
  network: Network,
  theta: Float64Array,
  samples: Samples,
  { perLayer = 20, seed = 0 }: GradientCheckOptions = {},
): LayerCheck[] {
  const { layout } = network;
  const gradient = readback(backpropagate(network, pack([theta]), samples));
  // Compared where the backend was: at θ in single precision.
  const point = Float64Array.from(theta, Math.fround);
  const random = new Random(seed);
  const signal = SPACING / signalSize(network, plainLoss(network, point, samples));
  return layout.layers.map(({ weights, biases, end }) => {
    const bias = biases + random.integer(end - biases);
    const all = random.shuffle(Uint32Array.from({ length: end - weights }, (_, i) => weights + i));
    const candidates = [bias, ...all.filter((i) => i !== bias)];
    let [largest, parts, difference, compared, kinks] = [0, 0, 0, 0, 0];
    for (const i of candidates.slice(0, TRIES * perLayer)) {
      if (compared === perLayer) break;
      const numerical = centralDifference(network, point, samples, i);
      if (numerical === null) {
        kinks++;
        continue;
      }
      compared++;
      largest = Math.max(largest, Math.abs(numerical.value));
      parts = Math.max(parts, numerical.parts);
      difference = Math.max(difference, Math.abs(gradient[i]! / samples.count - numerical.value));
    }
    const rounding = signal * (1 + (parts === largest ? 0 : SUMMED * (parts / largest - 1)));
    return { error: difference === 0 ? 0 : difference / largest, compared, kinks, rounding };
  });
}

/** How far apart numbers of single precision are just below 1. */
const SPACING = 2 ** -24;

/** Roundings in the sum of parts that cancel, through a few layers. */
const SUMMED = 16;

/** Parameters that are tried for each one to be compared, at most. */
const TRIES = 3;

/** About how large y − t is where the mean loss is this. */
function signalSize({ architecture }: Network, loss: number): number {
  return architecture.output === 'identity' ? Math.sqrt(2 * loss) : -Math.expm1(-loss);
}

/**
 * ∂loss/∂θᵢ ≈ (L(θᵢ + h) − L(θᵢ − h)) / 2h, and the mean size of the samples' parts in it; null where a unit is on
 * another side of its kink there than here.
 */
function centralDifference(
  network: Network,
  theta: Float64Array,
  samples: Samples,
  i: number,
): { readonly value: number; readonly parts: number } | null {
  const here = theta[i]!;
  // Near the cube root of the precision, where rounding and the neglected third derivative balance.
  const h = 1e-5 * Math.max(1, Math.abs(here));
  theta[i] = here + h;
  const sidesAbove: number[] = [];
  const above = plainLosses(network, theta, samples, sidesAbove);
  theta[i] = here - h;
  const sidesBelow: number[] = [];
  const below = plainLosses(network, theta, samples, sidesBelow);
  theta[i] = here;
  if (sidesAbove.some((side, unit) => side !== sidesBelow[unit])) return null;
  let [value, parts] = [0, 0];
  for (let sample = 0; sample < samples.count; sample++) {
    const part = (above[sample]! - below[sample]!) / (2 * h) / samples.count;
    value += part;
    parts += Math.abs(part);
  }
  return { value, parts };
}

/** The mean loss, by plain loops in double precision. */
export function plainLoss(network: Network, theta: Float64Array, samples: Samples): number {
  return plainLosses(network, theta, samples).reduce((sum, loss) => sum + loss, 0) / samples.count;
}

/**
 * The loss of each sample, by plain loops in double precision.
 *
 * @param sides gets the sign of z of every unit that has a kink at 0, sample by sample
 */
function plainLosses(
  network: Network,
  theta: Float64Array,
  samples: Samples,
  sides?: number[],
): Float64Array {
  const { layout, activations, output } = network;
  const losses = new Float64Array(samples.count);
  for (let sample = 0; sample < samples.count; sample++) {
    let signals: Float64Array | Float32Array = samples.inputs;
    let from = sample * network.architecture.inputs;
    for (const [l, { weights, biases, inputs, outputs }] of layout.layers.entries()) {
      const z = theta.slice(biases, biases + outputs);
      for (let i = 0; i < inputs; i++) {
        const signal = signals[from + i]!;
        for (let j = 0; j < outputs; j++) z[j]! += signal * theta[weights + i * outputs + j]!;
      }
      const activation = activations[l];
      if (sides && activation?.kinked) for (const number of z) sides.push(Math.sign(number));
      signals = activation ? z.map(activation.value) : z;
      from = 0;
    }
    const { outputs } = network.architecture;
    losses[sample] = output.loss(signals, 0, samples.targets, sample * outputs, outputs);
  }
  return losses;
}
