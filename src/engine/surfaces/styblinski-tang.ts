import { defineSurface } from '../surface';

/** Where 2t³ − 16t + 2.5 = 0: the deep well, the top between them and the shallow well of each axis. */
const DEEP = -2.903534027771177;
const TOP = 0.1567312567803401;
const SHALLOW = 2.746802770990837;

/** Styblinski and Tang's function (1990): a tilted double well along each axis, so four minima in a square. */
export const styblinskiTang = defineSurface({
  id: 'styblinski-tang',
  name: 'Styblinski–Tang',
  family: 'minima',
  formula: String.raw`L(x, y) = \tfrac{1}{2}\left(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y\right)`,
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [4.5, -4.9],
  rate: 0.01,
  contours: 'even',
  parameters: {},
  value: (x, y) => 0.5 * (x * (5 + x * (-16 + x * x)) + y * (5 + y * (-16 + y * y))),
  gradient(x, y, _, out) {
    out[0] = 2 * x * x * x - 16 * x + 2.5;
    out[1] = 2 * y * y * y - 16 * y + 2.5;
  },
  hessian(x, y, _, out) {
    out[0] = 6 * x * x - 16;
    out[1] = 0;
    out[2] = 0;
    out[3] = 6 * y * y - 16;
  },
  minima: () => [
    { at: [DEEP, DEEP], value: -78.33233140754282, global: true },
    { at: [DEEP, SHALLOW], value: -64.19561235905536, global: false },
    { at: [SHALLOW, DEEP], value: -64.19561235905536, global: false },
    { at: [SHALLOW, SHALLOW], value: -50.05889331056789, global: false },
  ],
  saddles: () => [
    { at: [DEEP, TOP], value: -38.97055334471605 },
    { at: [TOP, DEEP], value: -38.97055334471605 },
    { at: [SHALLOW, TOP], value: -24.833834296228588 },
    { at: [TOP, SHALLOW], value: -24.833834296228588 },
  ],
  maxima: () => [{ at: [TOP, TOP], value: 0.39122471811071613 }],
});
