import { defineSurface } from '../surface';

/** A double well in x, tilted so that the left one is deeper; y only makes a surface of it. */
export const doubleWell = defineSurface({
  id: 'double-well',
  name: 'Double well',
  family: 'minima',
  formula: String.raw`L(x, y) = \left(x^2 - 1\right)^2 + 0.3\,x + y^2`,
  domain: [
    [-2, 2],
    [-1.5, 1.5],
  ],
  start: [1.8, 1],
  rate: 0.01,
  contours: 'powers',
  parameters: {},
  value(x, y) {
    const a = x * x - 1;
    return a * a + 0.3 * x + y * y;
  },
  gradient(x, y, _, out) {
    out[0] = 4 * x * (x * x - 1) + 0.3;
    out[1] = 2 * y;
  },
  hessian(x, _y, _, out) {
    out[0] = 12 * x * x - 4;
    out[1] = 0;
    out[2] = 0;
    out[3] = 2;
  },
  minima: () => [
    { at: [-1.0355787140888537, 0], value: -0.305428483743916, global: true },
    { at: [0.9601495555191055, 0], value: 0.29414648102826285, global: false },
  ],
  saddles: () => [{ at: [0.07542915856974822, 0], value: 1.011282002715653 }],
});
