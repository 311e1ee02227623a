import type { Network } from './network';
import { logits, type PackedParameters } from './pass';
import type { Portion } from './portion';
import { readback } from './readback';
import { between, type Samples } from './samples';

/** How one network does on a set of samples. */
export interface Evaluation {
  /** The mean loss, without the penalty. */
  readonly loss: number;
  /** The share of samples that are classified as their target says; null for regression and without a finite loss. */
  readonly accuracy: number | null;
}

/** Numbers that a layer of all networks may take on the backend at once, 16 MB of them. */
const LARGEST_LAYER = 2 ** 22;

/** Samples that may go through all of `networks` at once. */
export function largestPart(network: Network, networks: number): number {
  const widest = Math.max(...network.layout.layers.map(({ outputs }) => outputs));
  return Math.max(1, Math.floor(LARGEST_LAYER / (networks * widest)));
}

/** How each of K networks does on `samples`, which go through the backend in as few parts as memory allows. */
export function evaluate(network: Network, parameters: PackedParameters, samples: Samples): Evaluation[] {
  const parts = evaluateInParts(network, parameters, samples);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** As `evaluate`; between two parts of a size that `portion` finds, something else can be done. */
export function* evaluateInParts(
  network: Network,
  parameters: PackedParameters,
  samples: Samples,
  portion?: Portion,
): Generator<undefined, Evaluation[]> {
  const { networks } = parameters;
  const most = largestPart(network, networks);
  const sums = Array.from({ length: networks }, () => ({ loss: 0, correct: 0 }));
  for (let start = 0; start < samples.count; ) {
    if (start > 0) yield;
    const size = portion?.begin(most) ?? most;
    const some = between(samples, start, Math.min(start + size, samples.count));
    start += some.count;
    const z = readback(logits(network, parameters, some));
    const stride = z.length / networks;
    for (const [k, sum] of sums.entries()) {
      const scores = score(network, z, k * stride, some);
      sum.loss += scores.loss;
      sum.correct += scores.correct;
    }
    portion?.end(some.count);
  }
  return sums.map(({ loss, correct }) => ({
    loss: loss / samples.count,
    accuracy: samples.regression || !Number.isFinite(loss) ? null : correct / samples.count,
  }));
}

/** The loss of `samples`, summed, and how many are classified right. Their z begin at `at`. */
export function score(
  { output, architecture: { outputs } }: Network,
  z: Float32Array,
  at: number,
  { count, targets }: Samples,
): { loss: number; correct: number } {
  let loss = 0;
  let correct = 0;
  for (let i = 0; i < count; i++) {
    const from = i * outputs;
    loss += output.loss(z, at + from, targets, from, outputs);
    if (output.correct(z, at + from, targets, from, outputs)) correct++;
  }
  return { loss, correct };
}
