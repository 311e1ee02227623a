import { defineSurface } from '../surface';

/** A long valley along x, twenty times as steep across as along: curvatures 0.1 and 2. */
export const ravine = defineSurface({
  id: 'ravine',
  name: 'Ravine',
  family: 'valleys',
  formula: String.raw`L(x, y) = \tfrac{1}{20}x^2 + y^2`,
  domain: [
    [-8, 8],
    [-4, 4],
  ],
  start: [-7, 2],
  rate: 0.1,
  contours: 'powers',
  parameters: {},
  value: (x, y) => (x * x) / 20 + y * y,
  gradient(x, y, _, out) {
    out[0] = x / 10;
    out[1] = 2 * y;
  },
  hessian(_x, _y, _, out) {
    out[0] = 0.1;
    out[1] = 0;
    out[2] = 0;
    out[3] = 2;
  },
  minima: () => [{ at: [0, 0], value: 0, global: true }],
});
