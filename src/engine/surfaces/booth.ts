import { defineSurface } from '../surface';

/** Booth's function: a convex quadratic with curvatures 2 and 18, tilted by 45°. */
export const booth = defineSurface({
  id: 'booth',
  name: 'Booth',
  family: 'valleys',
  formula: 'L(x, y) = (x + 2y - 7)^2 + (2x + y - 5)^2',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [-8, 5],
  rate: 0.02,
  contours: 'powers',
  parameters: {},
  value(x, y) {
    const a = x + 2 * y - 7;
    const b = 2 * x + y - 5;
    return a * a + b * b;
  },
  gradient(x, y, _, out) {
    const a = x + 2 * y - 7;
    const b = 2 * x + y - 5;
    out[0] = 2 * a + 4 * b;
    out[1] = 4 * a + 2 * b;
  },
  hessian(_x, _y, _, out) {
    out[0] = 10;
    out[1] = 8;
    out[2] = 8;
    out[3] = 10;
  },
  minima: () => [{ at: [1, 3], value: 0, global: true }],
});
