import { defineSurface } from '../surface';
import { minimaFrom, mirrored, type Row } from './table';

const TAU = 2 * Math.PI;

/** The minima with x ≥ y ≥ 0, by height; the others are their mirror images in the axes and diagonals. */
const OCTANT: readonly Row[] = [
  [0, 0, 0],
  [0.9521665459501717, 0, 2.579927557029872],
  [0.9684776587077244, 0.9684776587077244, 3.5744518772576797],
  [1.9589197181217173, 0, 4.884065258091153],
  [1.9646166628629864, 0.9824160350791393, 5.3818641874901925],
  [1.9744519864841168, 1.9744519864841168, 6.559645375627879],
  [2.964619443112052, 0, 6.882582646801293],
  [2.9672595287625643, 0.9891541864816628, 7.180951647715366],
  [2.973139419924383, 1.9821399503814776, 7.9617112746898275],
  [3.9694667433517576, 0, 8.6162500440488],
  [3.9709183150642833, 0.9927672061700448, 8.813151774046892],
  [2.9792239546911445, 2.9792239546911445, 9.00109347829201],
  [3.974540178468205, 1.9873106146274968, 9.353039239137807],
  [4.973611257996986, 0, 10.120331273799986],
  [3.978924750768195, 2.9842137381272384, 10.120350743632674],
  [4.974497722176982, 0.9949203738218392, 10.257974372149421],
  [4.976843849330103, 1.9907648757355256, 10.645027483714344],
  [3.983067699689763, 3.983067699689763, 10.998262102599448],
  [4.97995793948682, 2.987995058852837, 11.217549480016737],
  [4.983198896760883, 3.986568097953945, 11.901256635114164],
  [4.986180456997876, 4.986180456997876, 12.632268991516],
];

const MINIMA = minimaFrom(
  mirrored(
    OCTANT.flatMap(([x, y, value]): Row[] =>
      x === y
        ? [[x, y, value]]
        : [
            [x, y, value],
            [y, x, value],
          ],
    ),
    [0, 0],
  ),
);

/**
 * Ackley's function (1987): a funnel of ripples with a cusp at the bottom. The global minimum is the
 * point of a cone, where the gradient is undefined; it is 0 here, since there is nowhere lower to go.
 * With r = √((x² + y²)/2), near 0 the loss is about 4r.
 */
export const ackley = defineSurface({
  id: 'ackley',
  name: 'Ackley',
  family: 'minima',
  formula: String.raw`L(x, y) = -20\,e^{-0.2\sqrt{(x^2 + y^2)/2}} - e^{(\cos 2\pi x + \cos 2\pi y)/2} + e + 20`,
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [-1.6, 2.4],
  rate: 0.02,
  contours: 'even',
  parameters: {},
  cusps: [[0, 0]],
  value(x, y) {
    const r = Math.sqrt(0.5 * (x * x + y * y));
    const ripple = Math.exp(0.5 * (Math.cos(TAU * x) + Math.cos(TAU * y)));
    return -20 * Math.expm1(-0.2 * r) + (Math.E - ripple);
  },
  gradient(x, y, _, out) {
    const r = Math.sqrt(0.5 * (x * x + y * y));
    const cone = r === 0 ? 0 : (2 * Math.exp(-0.2 * r)) / r;
    const ripple = Math.PI * Math.exp(0.5 * (Math.cos(TAU * x) + Math.cos(TAU * y)));
    out[0] = cone * x + ripple * Math.sin(TAU * x);
    out[1] = cone * y + ripple * Math.sin(TAU * y);
  },
  hessian(x, y, _, out) {
    const r = Math.sqrt(0.5 * (x * x + y * y));
    // At the cusp r is 0, and what follows comes to NaN, as it should.
    const cone = (2 * Math.exp(-0.2 * r)) / r;
    const bend = cone * (1 / (2 * r * r) + 0.1 / r);
    const ripple = Math.PI * Math.PI * Math.exp(0.5 * (Math.cos(TAU * x) + Math.cos(TAU * y)));
    const sx = Math.sin(TAU * x);
    const sy = Math.sin(TAU * y);
    out[0] = cone - bend * x * x + ripple * (2 * Math.cos(TAU * x) - sx * sx);
    out[1] = -bend * x * y - ripple * sx * sy;
    out[2] = out[1];
    out[3] = cone - bend * y * y + ripple * (2 * Math.cos(TAU * y) - sy * sy);
  },
  minima: () => MINIMA,
});
