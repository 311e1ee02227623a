import { softmax, sub } from '../kernels';
import { largestOf, type Output } from './output';

/**
 * yᵢ = e^zᵢ / Σ e^zⱼ, loss −Σ tᵢ log yᵢ, for targets that are the probabilities of classes.
 *
 * −log yᵢ is computed as (m − zᵢ) + log(1 + Σ e^(zⱼ − m)), where m is the largest z and the sum leaves its own
 * term out: no exponential overflows, no logarithm is taken of 0, and a tiny loss keeps its digits.
 */
export const softmaxCrossEntropy: Output = {
  id: 'softmax',
  forward: (z) => softmax(z),
  backward: (y, t) => sub(y, t),
  loss(z, at, t, from, outputs) {
    const top = largestOf(z, at, outputs);
    const largest = z[at + top]!;
    let others = 0;
    for (let i = 0; i < outputs; i++) if (i !== top) others += Math.exp(z[at + i]! - largest);
    const logarithm = Math.log1p(others);
    let loss = 0;
    for (let i = 0; i < outputs; i++) loss += t[from + i]! * (largest - z[at + i]! + logarithm);
    return loss;
  },
  correct: (z, at, t, from, outputs) => largestOf(z, at, outputs) === largestOf(t, from, outputs),
};
