import { sub } from '../kernels';
import { largestOf, type Output } from './output';

/** y = z, loss ½ Σ (y − t)², for regression, and for classes with targets of 0 and 1. */
export const identityHalfSquare: Output = {
  id: 'identity',
  forward: (z) => z,
  backward: (y, t) => sub(y, t),
  loss(z, at, t, from, outputs) {
    let loss = 0;
    for (let i = 0; i < outputs; i++) loss += 0.5 * (z[at + i]! - t[from + i]!) ** 2;
    return loss;
  },
  correct(z, at, t, from, outputs) {
    if (outputs === 1) return z[at]! > 0.5 === t[from]! > 0.5;
    return largestOf(z, at, outputs) === largestOf(t, from, outputs);
  },
};
