import { defineSurface } from '../surface';

const { PI } = Math;

/** Where g′(t) = 0, that is tan u = −2u with u = t − π: the tops on either side of the hole at π. */
const LEFT = 1.3049954504376675;
const RIGHT = 4.978189856741919;
/** The loss at the four shallow dips, and on the four low hills beside the hole. */
const DIP = -0.00008110223891570067;
const HILL = 0.009005678148573858;

/** g(t) = cos t · exp(−(t − π)²), of which the loss is −g(x) g(y), and its first two derivatives. */
const g0 = (t: number) => Math.cos(t) * Math.exp(-(t - PI) * (t - PI));
const g1 = (t: number) => -(Math.sin(t) + 2 * (t - PI) * Math.cos(t)) * Math.exp(-(t - PI) * (t - PI));
const g2 = (t: number) => {
  const u = t - PI;
  return ((4 * u * u - 3) * Math.cos(t) + 4 * u * Math.sin(t)) * Math.exp(-u * u);
};

/** Easom's function: one narrow hole in a plain where the gradient is all but zero. */
export const easom = defineSurface({
  id: 'easom',
  name: 'Easom',
  family: 'minima',
  formula: String.raw`L(x, y) = -\cos x \cos y \; e^{-(x - \pi)^2 - (y - \pi)^2}`,
  domain: [
    [-1, 7],
    [-1, 7],
  ],
  start: [1.7, 1.75],
  rate: 0.02,
  contours: 'even',
  parameters: {},
  value: (x, y) => -g0(x) * g0(y),
  gradient(x, y, _, out) {
    out[0] = -g1(x) * g0(y);
    out[1] = -g0(x) * g1(y);
  },
  hessian(x, y, _, out) {
    out[0] = -g2(x) * g0(y);
    out[1] = -g1(x) * g1(y);
    out[2] = out[1];
    out[3] = -g0(x) * g2(y);
  },
  minima: () => [
    { at: [PI, PI], value: -1, global: true },
    { at: [LEFT, LEFT], value: DIP, global: false },
    { at: [LEFT, RIGHT], value: DIP, global: false },
    { at: [RIGHT, LEFT], value: DIP, global: false },
    { at: [RIGHT, RIGHT], value: DIP, global: false },
  ],
  saddles: () => [
    { at: [PI / 2, PI / 2], value: 0 },
    { at: [PI / 2, (3 * PI) / 2], value: 0 },
    { at: [(3 * PI) / 2, PI / 2], value: 0 },
    { at: [(3 * PI) / 2, (3 * PI) / 2], value: 0 },
  ],
  maxima: () => [
    { at: [PI, LEFT], value: HILL },
    { at: [PI, RIGHT], value: HILL },
    { at: [LEFT, PI], value: HILL },
    { at: [RIGHT, PI], value: HILL },
  ],
});
