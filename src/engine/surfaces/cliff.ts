import { defineSurface } from '../surface';
import { sigmoid, sigmoidBend, sigmoidSlope } from './sigmoid';

/**
 * A gentle bowl with a steep wall at x = 1: a run walks slowly over the high ground to the edge, where the
 * gradient is a hundred times larger than before, and the one step it causes throws the point far away.
 * After the cliffs of Pascanu, Mikolov and Bengio (2013), fig. 6, and Goodfellow et al., Deep Learning
 * (2016), fig. 8.3.
 */
export const cliff = defineSurface({
  id: 'cliff',
  name: 'Cliff',
  family: 'slopes',
  formula: String.raw`L(x, y) = \tfrac{1}{20}\left(x^2 + y^2\right) + 5\,\sigma\left(10(x - 1)\right), \quad \sigma(t) = \frac{1}{1 + e^{-t}}`,
  domain: [
    [-8, 4],
    [-4, 4],
  ],
  start: [3, 2],
  rate: 0.5,
  contours: 'even',
  parameters: {},
  value: (x, y) => (x * x + y * y) / 20 + 5 * sigmoid(10 * (x - 1)),
  gradient(x, y, _, out) {
    out[0] = x / 10 + 50 * sigmoidSlope(10 * (x - 1));
    out[1] = y / 10;
  },
  hessian(x, _y, _, out) {
    out[0] = 0.1 + 500 * sigmoidBend(10 * (x - 1));
    out[1] = 0;
    out[2] = 0;
    out[3] = 0.1;
  },
  minima: () => [{ at: [-0.018806825949550188, 0], value: 0.00020576016907658456, global: true }],
});
