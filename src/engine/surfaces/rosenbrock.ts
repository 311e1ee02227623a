import { defineSurface } from '../surface';

/**
 * Rosenbrock's banana with a = 1 and b = 100: a curved valley that is found at once and followed slowly.
 * Rosenbrock (1960), whose start (−1.2, 1) is the default.
 */
export const rosenbrock = defineSurface({
  id: 'rosenbrock',
  name: 'Rosenbrock',
  family: 'valleys',
  formula: String.raw`L(x, y) = (1 - x)^2 + 100\left(y - x^2\right)^2`,
  domain: [
    [-2, 2],
    [-1, 3],
  ],
  start: [-1.2, 1],
  rate: 0.002,
  contours: 'powers',
  parameters: {},
  value(x, y) {
    const a = 1 - x;
    const b = y - x * x;
    return a * a + 100 * b * b;
  },
  gradient(x, y, _, out) {
    const b = y - x * x;
    out[0] = -2 * (1 - x) - 400 * x * b;
    out[1] = 200 * b;
  },
  hessian(x, y, _, out) {
    out[0] = 2 - 400 * (y - 3 * x * x);
    out[1] = -400 * x;
    out[2] = -400 * x;
    out[3] = 200;
  },
  minima: () => [{ at: [1, 1], value: 0, global: true }],
});
