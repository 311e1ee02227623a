import { defineSurface } from '../surface';

/** Along the gradient's zeros y = −x/2, so x² = 2.1 ± √0.91, or x = 0. */
const OUTER = Math.sqrt(2.1 + Math.sqrt(0.91));
const INNER = Math.sqrt(2.1 - Math.sqrt(0.91));

/** The three-hump camel: the global minimum between two local ones, behind two low saddles. */
export const threeHumpCamel = defineSurface({
  id: 'three-hump-camel',
  name: 'Three-hump camel',
  family: 'minima',
  formula: String.raw`L(x, y) = 2x^2 - 1.05\,x^4 + \tfrac{1}{6}x^6 + xy + y^2`,
  domain: [
    [-2.5, 2.5],
    [-2.5, 2.5],
  ],
  start: [-2.2, -2.4],
  rate: 0.05,
  contours: 'powers',
  parameters: {},
  value(x, y) {
    const x2 = x * x;
    return x2 * (2 + x2 * (-1.05 + x2 / 6)) + x * y + y * y;
  },
  gradient(x, y, _, out) {
    const x2 = x * x;
    out[0] = x * (4 + x2 * (-4.2 + x2)) + y;
    out[1] = x + 2 * y;
  },
  hessian(x, _y, _, out) {
    const x2 = x * x;
    out[0] = 4 + x2 * (-12.6 + 5 * x2);
    out[1] = 1;
    out[2] = 1;
    out[3] = 2;
  },
  minima: () => [
    { at: [0, 0], value: 0, global: true },
    { at: [-OUTER, OUTER / 2], value: 0.298638442236859, global: false },
    { at: [OUTER, -OUTER / 2], value: 0.298638442236859, global: false },
  ],
  saddles: () => [
    { at: [-INNER, INNER / 2], value: 0.8773615577631402 },
    { at: [INNER, -INNER / 2], value: 0.8773615577631402 },
  ],
});
