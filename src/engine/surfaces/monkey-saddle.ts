import { defineSurface } from '../surface';

/**
 * The monkey saddle: three ways down and three ways up. The Hessian at the origin is zero, so the
 * gradient dies with the square of the distance and runs linger there. Unbounded below.
 */
export const monkeySaddle = defineSurface({
  id: 'monkey-saddle',
  name: 'Monkey saddle',
  family: 'saddles',
  formula: 'L(x, y) = x^3 - 3xy^2',
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start: [1.5, 0.01],
  rate: 0.01,
  contours: 'even',
  unbounded: true,
  parameters: {},
  value: (x, y) => x * (x * x - 3 * y * y),
  gradient(x, y, _, out) {
    out[0] = 3 * (x * x - y * y);
    out[1] = -6 * x * y;
  },
  hessian(x, y, _, out) {
    out[0] = 6 * x;
    out[1] = -6 * y;
    out[2] = -6 * y;
    out[3] = -6 * x;
  },
  minima: () => [],
  saddles: () => [{ at: [0, 0], value: 0, degenerate: true }],
});
