import { Random } from '../../engine';
import {
  type ActivationId,
  type Architecture,
  activationIds,
  layoutOf,
  type OutputId,
  outputIds,
} from '../architecture';
import { initialise } from '../initialise';
import type { Samples } from '../samples';

/** Every activation with every output. */
export const combinations: readonly (readonly [ActivationId, OutputId])[] = activationIds.flatMap(
  (activation) => outputIds.map((output) => [activation, output] as const),
);

/** Two inputs, hidden layers of these widths, three outputs. */
export function architectureWith(
  activation: ActivationId,
  output: OutputId,
  hidden: readonly number[] = [5, 4],
  outputs = 3,
): Architecture {
  return { inputs: 2, hidden: hidden.map((units) => ({ units, activation })), outputs, output };
}

/** Random points with targets that suit the output: one class of several, a 0 or 1 each, or any number. */
export function samplesFor({ inputs, outputs, output }: Architecture, count: number, seed = 1): Samples {
  const random = new Random(seed);
  const points = Float32Array.from({ length: count * inputs }, () => random.normal());
  const targets = new Float32Array(count * outputs);
  for (let i = 0; i < count; i++) {
    const of = random.integer(outputs);
    for (let j = 0; j < outputs; j++) {
      const label = output === 'softmax' ? of === j : random.uniform() < 0.5;
      targets[i * outputs + j] = output === 'identity' ? random.normal() : Number(label);
    }
  }
  return { count, inputs: points, targets };
}

/** Weights that let every unit take part, and biases other than zero. */
export function startOf(architecture: Architecture, seed = 2): Float64Array {
  const random = new Random(seed);
  return initialise(layoutOf(architecture), { scheme: 'glorot', distribution: 'normal' }, seed).map(
    (x) => x || random.normal(0, 0.3),
  );
}

/** The largest difference of two lists of numbers, relative to the largest number of the second. */
export function relativeDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length)
    throw new RangeError(`${actual.length} and ${expected.length} numbers`);
  let largest = 0;
  let difference = 0;
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]!));
    const distance = Math.abs(actual[i]! - expected[i]!);
    if (!(distance <= difference)) difference = distance;
  }
  return difference / largest;
}
