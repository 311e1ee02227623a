import { defineSurface } from '../surface';

/** The plain saddle: up along x, down along y without end, so a run that leaves it never arrives. */
export const saddle = defineSurface({
  id: 'saddle',
  name: 'Saddle',
  family: 'saddles',
  formula: 'L(x, y) = x^2 - y^2',
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [-2.5, 0.001],
  rate: 0.01,
  contours: 'even',
  unbounded: true,
  parameters: {},
  value: (x, y) => x * x - y * y,
  gradient(x, y, _, out) {
    out[0] = 2 * x;
    out[1] = -2 * y;
  },
  hessian(_x, _y, _, out) {
    out[0] = 2;
    out[1] = 0;
    out[2] = 0;
    out[3] = -2;
  },
  minima: () => [],
  saddles: () => [{ at: [0, 0], value: 0 }],
});
