import { defineSurface } from '../surface';

/**
 * Beale's function: steep walls at the corners around a flat, bent valley. The sum over k = 1, 2, 3 of
 * rₖ², where rₖ = cₖ − x(1 − yᵏ).
 */
export const beale = defineSurface({
  id: 'beale',
  name: 'Beale',
  family: 'valleys',
  formula: String.raw`L(x, y) = (1.5 - x + xy)^2 + \left(2.25 - x + xy^2\right)^2 + \left(2.625 - x + xy^3\right)^2`,
  domain: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  start: [-1.2, 0.1],
  rate: 0.01,
  contours: 'powers',
  parameters: {},
  value(x, y) {
    const y2 = y * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y2 * y);
    return r1 * r1 + r2 * r2 + r3 * r3;
  },
  gradient(x, y, _, out) {
    const y2 = y * y;
    const y3 = y2 * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y3);
    out[0] = 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
    out[1] = 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
  },
  hessian(x, y, _, out) {
    const y2 = y * y;
    const y3 = y2 * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y3);
    const a1 = y - 1;
    const a2 = y2 - 1;
    const a3 = y3 - 1;
    out[0] = 2 * (a1 * a1 + a2 * a2 + a3 * a3);
    out[1] = 2 * (r1 + 2 * y * r2 + 3 * y2 * r3 + x * (a1 + 2 * y * a2 + 3 * y2 * a3));
    out[2] = out[1];
    out[3] = 2 * x * (x * (1 + 4 * y2 + 9 * y2 * y2) + 2 * r2 + 6 * y * r3);
  },
  minima: () => [{ at: [3, 0.5], value: 0, global: true }],
  saddles: () => [
    { at: [0, 1], value: 14.203125 },
    { at: [0.10053793732415835, -2.644513585023125], value: 9.86451228475556 },
  ],
});
