import { defineSurface } from '../surface';

/** a(s), the first factor. Its derivatives are a′ = 12(s + 1)(s − 1)(s − 2) and a″ = 12(3s² − 4s − 1). */
const a0 = (s: number) => 1 + (s + 1) * (s + 1) * (19 - 14 * s + 3 * s * s);
const a1 = (s: number) => 12 * (s + 1) * (s - 1) * (s - 2);
const a2 = (s: number) => 12 * (3 * s * s - 4 * s - 1);

/** b(d), the second factor. Its derivatives are b′ = 12d(d − 1)(d − 3) and b″ = 12(3d² − 8d + 3). */
const b0 = (d: number) => 30 + d * d * (18 - 16 * d + 3 * d * d);
const b1 = (d: number) => 12 * d * (d - 1) * (d - 3);
const b2 = (d: number) => 12 * (3 * d * d - 8 * d + 3);

/**
 * Goldstein and Price's function (1971), written as a(s)·b(d) with s = x + y and d = 2x − 3y, which
 * multiplies out to the usual polynomial. Both factors are positive, so a point is critical exactly
 * where a′(s) = b′(d) = 0: nine points, all of them rational. Losses span six orders of magnitude.
 */
export const goldsteinPrice = defineSurface({
  id: 'goldstein-price',
  name: 'Goldstein–Price',
  family: 'minima',
  formula: String.raw`\begin{aligned} L(x, y) = &\left[1 + (s + 1)^2\left(19 - 14s + 3s^2\right)\right] \\ &\cdot\left[30 + d^2\left(18 - 16d + 3d^2\right)\right] \\ s = \; &x + y, \quad d = 2x - 3y \end{aligned}`,
  domain: [
    [-2, 2],
    [-2.5, 1.5],
  ],
  start: [0.5, 0.3],
  rate: 0.0001,
  contours: 'powers',
  parameters: {},
  value: (x, y) => a0(x + y) * b0(2 * x - 3 * y),
  gradient(x, y, _, out) {
    const s = x + y;
    const d = 2 * x - 3 * y;
    const alongS = a1(s) * b0(d);
    const alongD = a0(s) * b1(d);
    out[0] = alongS + 2 * alongD;
    out[1] = alongS - 3 * alongD;
  },
  hessian(x, y, _, out) {
    const s = x + y;
    const d = 2 * x - 3 * y;
    const ss = a2(s) * b0(d);
    const sd = a1(s) * b1(d);
    const dd = a0(s) * b2(d);
    out[0] = ss + 4 * sd + 4 * dd;
    out[1] = ss - sd - 6 * dd;
    out[2] = out[1];
    out[3] = ss - 6 * sd + 9 * dd;
  },
  minima: () => [
    { at: [0, -1], value: 3, global: true },
    { at: [-0.6, -0.4], value: 30, global: false },
    { at: [1.8, 0.2], value: 84, global: false },
    { at: [1.2, 0.8], value: 840, global: false },
  ],
  saddles: () => [
    { at: [-0.4, -0.6], value: 35 },
    { at: [1.2, -0.2], value: 99 },
    { at: [1.4, 0.6], value: 980 },
    { at: [0.6, 0.4], value: 990 },
  ],
  maxima: () => [{ at: [0.8, 0.2], value: 1155 }],
});
