import { defineSurface } from '../surface';

/** Himmelblau's function (1972): four minima, all of them zero, four saddles between them and one hill. */
export const himmelblau = defineSurface({
  id: 'himmelblau',
  name: 'Himmelblau',
  family: 'minima',
  formula: String.raw`L(x, y) = \left(x^2 + y - 11\right)^2 + \left(x + y^2 - 7\right)^2`,
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [0, 0],
  rate: 0.01,
  contours: 'powers',
  parameters: {},
  value(x, y) {
    const a = x * x + y - 11;
    const b = x + y * y - 7;
    return a * a + b * b;
  },
  gradient(x, y, _, out) {
    const a = x * x + y - 11;
    const b = x + y * y - 7;
    out[0] = 4 * x * a + 2 * b;
    out[1] = 2 * a + 4 * y * b;
  },
  hessian(x, y, _, out) {
    out[0] = 12 * x * x + 4 * y - 42;
    out[1] = 4 * (x + y);
    out[2] = 4 * (x + y);
    out[3] = 12 * y * y + 4 * x - 26;
  },
  minima: () => [
    { at: [3, 2], value: 0, global: true },
    { at: [3.5844283403304917, -1.8481265269644036], value: 0, global: true },
    { at: [-3.779310253377747, -3.2831859912861696], value: 0, global: true },
    { at: [-2.805118086952745, 3.131312518250573], value: 0, global: true },
  ],
  saddles: () => [
    { at: [3.385154183607021, 0.07385187983774928], value: 13.311926270405587 },
    { at: [0.08667750455539634, 2.884254701174776], value: 67.71915008752613 },
    { at: [-3.0730257507643897, -0.08135304428796751], value: 104.01516291755811 },
    { at: [-0.12796134673068005, -1.9537149802445766], value: 178.33723920192745 },
  ],
  maxima: () => [{ at: [-0.2708445906673476, -0.9230385564799815], value: 181.6165215225827 }],
});
