import { Random } from '../../engine/random';
import type { ActivationId, OutputId } from '../../network/architecture';
import type { Samples } from '../../network/samples';

/** Six networks of one shape, trained with Adam on random samples. */
export interface Task {
  readonly backend: 'webgl' | 'wasm';
  readonly inputs: number;
  readonly hidden: readonly number[];
  readonly activation: ActivationId;
  readonly outputs: number;
  readonly output: OutputId;
  readonly batch: number;
}

/** Milliseconds that a step of all six networks takes, round by round. */
export interface StepTimes {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** How many networks take a step, and Adam's rate. */
export const NETWORKS = 6;
export const RATE = 0.001;

/** One batch of random rows with random targets of the right kind. */
export function samplesFor({ inputs, outputs, output, batch }: Task): Samples {
  const random = new Random(1);
  const targets = new Float32Array(batch * outputs);
  for (let row = 0; row < batch; row++) {
    if (output === 'softmax') targets[row * outputs + random.integer(outputs)] = 1;
    else for (let j = 0; j < outputs; j++) targets[row * outputs + j] = random.integer(2);
  }
  return {
    count: batch,
    inputs: Float32Array.from({ length: batch * inputs }, () => random.normal()),
    targets,
  };
}
