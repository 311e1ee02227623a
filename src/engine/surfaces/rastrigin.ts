import { defineSurface } from '../surface';
import { minimaFrom, mirrored, type Row } from './table';

const TAU = 2 * Math.PI;

/** The minima of t² + 10(1 − cos 2πt) with t ≥ 0, and what they are. The surface is a sum of two of these. */
const AXIS: readonly (readonly [at: number, value: number])[] = [
  [0, 0],
  [0.9949586376523347, 0.9949590570932911],
  [1.9899122337085495, 3.979831190554087],
  [2.9848557010394816, 8.954601241487012],
  [3.979783860300754, 15.919243792461534],
  [4.974691390895051, 24.87372293454223],
];

const MINIMA = minimaFrom(
  mirrored(
    AXIS.flatMap(([x, atX]) => AXIS.map(([y, atY]): Row => [x, y, atX + atY])),
    [0, 0],
  ),
);

/** Rastrigin's function with A = 10: a bowl under a square lattice of waves, 121 minima in the domain. */
export const rastrigin = defineSurface({
  id: 'rastrigin',
  name: 'Rastrigin',
  family: 'minima',
  formula: String.raw`L(x, y) = 20 + x^2 - 10\cos 2\pi x + y^2 - 10\cos 2\pi y`,
  domain: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  start: [3.4, 2.5],
  rate: 0.005,
  contours: 'even',
  parameters: {},
  value: (x, y) => x * x + 10 * (1 - Math.cos(TAU * x)) + y * y + 10 * (1 - Math.cos(TAU * y)),
  gradient(x, y, _, out) {
    out[0] = 2 * x + 10 * TAU * Math.sin(TAU * x);
    out[1] = 2 * y + 10 * TAU * Math.sin(TAU * y);
  },
  hessian(x, y, _, out) {
    out[0] = 2 + 10 * TAU * TAU * Math.cos(TAU * x);
    out[1] = 0;
    out[2] = 0;
    out[3] = 2 + 10 * TAU * TAU * Math.cos(TAU * y);
  },
  minima: () => MINIMA,
});
