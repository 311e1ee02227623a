import { defineSurface } from '../surface';

/** Matyas' function: a shallow convex quadratic with curvatures 0.04 and 1, tilted by 45°. */
export const matyas = defineSurface({
  id: 'matyas',
  name: 'Matyas',
  family: 'valleys',
  formula: String.raw`L(x, y) = 0.26\left(x^2 + y^2\right) - 0.48\,xy`,
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [-8, -3],
  rate: 0.1,
  contours: 'powers',
  parameters: {},
  value: (x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y,
  gradient(x, y, _, out) {
    out[0] = 0.52 * x - 0.48 * y;
    out[1] = 0.52 * y - 0.48 * x;
  },
  hessian(_x, _y, _, out) {
    out[0] = 0.52;
    out[1] = -0.48;
    out[2] = -0.48;
    out[3] = 0.52;
  },
  minima: () => [{ at: [0, 0], value: 0, global: true }],
});
