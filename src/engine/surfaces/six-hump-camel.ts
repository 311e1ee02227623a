import { defineSurface } from '../surface';

/** The six-hump camel: two global minima, four local ones, two hills, and saddles all around. */
export const sixHumpCamel = defineSurface({
  id: 'six-hump-camel',
  name: 'Six-hump camel',
  family: 'minima',
  formula: String.raw`L(x, y) = \left(4 - 2.1\,x^2 + \tfrac{1}{3}x^4\right)x^2 + xy + \left(-4 + 4y^2\right)y^2`,
  domain: [
    [-2, 2],
    [-1.2, 1.2],
  ],
  start: [-1.4, -1.1],
  rate: 0.05,
  contours: 'powers',
  parameters: {},
  value(x, y) {
    const x2 = x * x;
    const y2 = y * y;
    return x2 * (4 + x2 * (-2.1 + x2 / 3)) + x * y + y2 * (-4 + 4 * y2);
  },
  gradient(x, y, _, out) {
    const x2 = x * x;
    out[0] = x * (8 + x2 * (-8.4 + 2 * x2)) + y;
    out[1] = x + y * (-8 + 16 * y * y);
  },
  hessian(x, y, _, out) {
    const x2 = x * x;
    out[0] = 8 + x2 * (-25.2 + 10 * x2);
    out[1] = 1;
    out[2] = 1;
    out[3] = -8 + 48 * y * y;
  },
  minima: () => [
    { at: [0.08984201310031807, -0.7126564030207396], value: -1.0316284534898774, global: true },
    { at: [-0.08984201310031807, 0.7126564030207396], value: -1.0316284534898774, global: true },
    { at: [1.703606714969981, -0.7960835686726252], value: -0.21546382438371836, global: false },
    { at: [-1.703606714969981, 0.7960835686726252], value: -0.21546382438371836, global: false },
    { at: [1.6071047529201974, 0.5686514548841314], value: 2.1042503103112575, global: false },
    { at: [-1.6071047529201974, -0.5686514548841314], value: 2.1042503103112575, global: false },
  ],
  saddles: () => [
    { at: [0, 0], value: 0 },
    { at: [1.1092053368047863, -0.7682680925095399], value: 0.543718600978185 },
    { at: [-1.1092053368047863, 0.7682680925095399], value: 0.543718600978185 },
    { at: [1.6380679841897787, 0.22867406904439408], value: 2.229357197530715 },
    { at: [-1.6380679841897787, -0.22867406904439408], value: 2.229357197530715 },
    { at: [1.296070267167109, 0.6050843880386585], value: 2.2294708180298595 },
    { at: [-1.296070267167109, -0.6050843880386585], value: 2.2294708180298595 },
  ],
  maxima: () => [
    { at: [1.2302298765166524, 0.16233458445899496], value: 2.4962953510235772 },
    { at: [-1.2302298765166524, -0.16233458445899496], value: 2.4962953510235772 },
  ],
});
