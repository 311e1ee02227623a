import { defineSurface } from '../surface';

/** Each well: its depth, its centre, and the square of its width. */
const WELLS = [
  { depth: 2, x: 2, y: -1, width2: 1 },
  { depth: 1.5, x: -2, y: -1.5, width2: 2 },
  { depth: 1, x: 1, y: 2, width2: 2 },
  { depth: 0.6, x: -1.5, y: 1.5, width2: 1 },
] as const;

/** Four wells of distinct depths; away from them the loss is flat. L = −Σ d·exp(−((x−a)² + (y−b)²) / w²). */
export const gaussianWells = defineSurface({
  id: 'gaussian-wells',
  name: 'Gaussian wells',
  family: 'minima',
  formula: String.raw`\begin{aligned} L(x, y) = &-2\,e^{-(x-2)^2-(y+1)^2} - 1.5\,e^{-\left[(x+2)^2+(y+1.5)^2\right]/2} \\ &- e^{-\left[(x-1)^2+(y-2)^2\right]/2} - 0.6\,e^{-(x+1.5)^2-(y-1.5)^2} \end{aligned}`,
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  start: [-3.4, 1.4],
  rate: 0.1,
  contours: 'even',
  parameters: {},
  value(x, y) {
    let sum = 0;
    for (const well of WELLS) {
      const dx = x - well.x;
      const dy = y - well.y;
      sum -= well.depth * Math.exp(-(dx * dx + dy * dy) / well.width2);
    }
    return sum;
  },
  gradient(x, y, _, out) {
    let gx = 0;
    let gy = 0;
    for (const well of WELLS) {
      const dx = x - well.x;
      const dy = y - well.y;
      const pull = ((2 * well.depth) / well.width2) * Math.exp(-(dx * dx + dy * dy) / well.width2);
      gx += pull * dx;
      gy += pull * dy;
    }
    out[0] = gx;
    out[1] = gy;
  },
  hessian(x, y, _, out) {
    let xx = 0;
    let xy = 0;
    let yy = 0;
    for (const well of WELLS) {
      const dx = x - well.x;
      const dy = y - well.y;
      const pull = ((2 * well.depth) / well.width2) * Math.exp(-(dx * dx + dy * dy) / well.width2);
      xx += pull * (1 - (2 * dx * dx) / well.width2);
      xy -= (pull * 2 * dx * dy) / well.width2;
      yy += pull * (1 - (2 * dy * dy) / well.width2);
    }
    out[0] = xx;
    out[1] = xy;
    out[2] = xy;
    out[3] = yy;
  },
  minima: () => [
    { at: [1.9978430827711167, -0.9949229335123748], value: -2.0072419488602855, global: true },
    { at: [-1.9999118943936591, -1.499712048642463], value: -1.50008221100781, global: false },
    { at: [0.9954583747954917, 1.9984039387202455], value: -1.001040648187486, global: false },
    { at: [-1.4101716060250684, 1.483954011304408], value: -0.6576655802702683, global: false },
  ],
  saddles: () => [
    { at: [-0.5379542904419138, 1.67977422515343], value: -0.5246639619218174 },
    { at: [1.484626216666838, 0.5361028695003077], value: -0.44986238114176363 },
    { at: [-1.6412602076519047, 0.4364303875496297], value: -0.4144895965253028 },
    { at: [0.20047214575409966, -1.172072555530006], value: -0.2072122612219035 },
  ],
  maxima: () => [{ at: [0.09308430017481831, -0.2014803039253525], value: -0.16143730728164649 }],
});
