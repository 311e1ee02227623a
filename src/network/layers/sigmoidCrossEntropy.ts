import { sigmoid, sub } from '../kernels';
import { largestOf, type Output } from './output';

/**
 * y = σ(z), loss −t log y − (1 − t) log(1 − y), summed over the outputs.
 *
 * With log y = −log(1 + e⁻ᶻ) the loss is max(z, 0) − t z + log(1 + e^−|z|), in which nothing overflows.
 */
export const sigmoidCrossEntropy: Output = {
  id: 'sigmoid',
  forward: (z) => sigmoid(z),
  backward: (y, t) => sub(y, t),
  loss(z, at, t, from, outputs) {
    let loss = 0;
    for (let i = 0; i < outputs; i++) {
      const logit = z[at + i]!;
      // Written so that t = 0 and t = 1 leave no difference of large numbers.
      const distance = (1 - t[from + i]!) * Math.max(logit, 0) + t[from + i]! * Math.max(-logit, 0);
      loss += distance + Math.log1p(Math.exp(-Math.abs(logit)));
    }
    return loss;
  },
  correct(z, at, t, from, outputs) {
    if (outputs === 1) return z[at]! > 0 === t[from]! > 0.5;
    return largestOf(z, at, outputs) === largestOf(t, from, outputs);
  },
};
