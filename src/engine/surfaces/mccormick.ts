import { defineSurface } from '../surface';

const { PI, sqrt } = Math;

/**
 * McCormick's function (1976): a tilted wave. In u = x + y and v = x − y it is
 * sin u + u/2 + v² − 2v + 1, so its critical points have v = 1 and cos u = −1/2, and every wave to the
 * lower left is lower: the global minimum is that of the domain, and beyond it the loss is unbounded.
 */
export const mccormick = defineSurface({
  id: 'mccormick',
  name: 'McCormick',
  family: 'minima',
  formula: String.raw`L(x, y) = \sin(x + y) + (x - y)^2 - 1.5\,x + 2.5\,y + 1`,
  domain: [
    [-1.5, 4],
    [-3, 4],
  ],
  start: [4, -2.6],
  rate: 0.02,
  contours: 'powers',
  unbounded: true,
  parameters: {},
  value(x, y) {
    const v = x - y;
    return Math.sin(x + y) + v * v - 1.5 * x + 2.5 * y + 1;
  },
  gradient(x, y, _, out) {
    const cos = Math.cos(x + y);
    const v = x - y;
    out[0] = cos + 2 * v - 1.5;
    out[1] = cos - 2 * v + 2.5;
  },
  hessian(x, y, _, out) {
    const sin = Math.sin(x + y);
    out[0] = 2 - sin;
    out[1] = -2 - sin;
    out[2] = -2 - sin;
    out[3] = 2 - sin;
  },
  minima: () => [
    { at: [0.5 - PI / 3, -0.5 - PI / 3], value: -sqrt(3) / 2 - PI / 3, global: true },
    { at: [0.5 + (2 * PI) / 3, -0.5 + (2 * PI) / 3], value: -sqrt(3) / 2 + (2 * PI) / 3, global: false },
  ],
  saddles: () => [{ at: [0.5 + PI / 3, -0.5 + PI / 3], value: sqrt(3) / 2 + PI / 3 }],
});
