import { sub } from '../kernels';
import type { Output } from './output';

/** y = z, loss ½ Σ (y − t)², for regression. */
export const identityHalfSquare: Output = {
  id: 'identity',
  forward: (z) => z,
  backward: (y, t) => sub(y, t),
  loss(z, at, t, from, outputs) {
    let loss = 0;
    for (let i = 0; i < outputs; i++) loss += 0.5 * (z[at + i]! - t[from + i]!) ** 2;
    return loss;
  },
};
