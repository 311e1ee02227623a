import { defineSurface } from '../surface';

/** The round bowl: every gradient points straight at the minimum, and the curvature is 1 in every direction. */
export const bowl = defineSurface({
  id: 'bowl',
  name: 'Bowl',
  family: 'valleys',
  formula: String.raw`L(x, y) = \tfrac{1}{2}\left(x^2 + y^2\right)`,
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [-4, 1.5],
  rate: 0.1,
  contours: 'even',
  parameters: {},
  value: (x, y) => 0.5 * (x * x + y * y),
  gradient(x, y, _, out) {
    out[0] = x;
    out[1] = y;
  },
  hessian(_x, _y, _, out) {
    out[0] = 1;
    out[1] = 0;
    out[2] = 0;
    out[3] = 1;
  },
  minima: () => [{ at: [0, 0], value: 0, global: true }],
});
