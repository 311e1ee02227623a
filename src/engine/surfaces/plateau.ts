import { defineSurface } from '../surface';
import { sigmoid, sigmoidBend, sigmoidSlope } from './sigmoid';

/** ½(σ(t) − target)², the squared error of a sigmoid, and its first two derivatives in t. */
const e0 = (t: number, target: number) => 0.5 * (sigmoid(t) - target) ** 2;
const e1 = (t: number, target: number) => (sigmoid(t) - target) * sigmoidSlope(t);
const e2 = (t: number, target: number) => sigmoidSlope(t) ** 2 + (sigmoid(t) - target) * sigmoidBend(t);

/**
 * The squared error of one sigmoid neuron with weight x and bias y on two examples: input 1 wants 0.9
 * and input −1 wants 0.1. Where the neuron is saturated the loss is a plateau, and the gradient dies
 * with the sigmoid's slope. The only minimum is at x = logit 0.9 = ln 9, y = 0.
 */
export const plateau = defineSurface({
  id: 'plateau',
  name: 'Plateau',
  family: 'slopes',
  formula: String.raw`\begin{aligned} L(x, y) &= \tfrac{1}{2}\left(\sigma(y + x) - 0.9\right)^2 + \tfrac{1}{2}\left(\sigma(y - x) - 0.1\right)^2 \\ \sigma(t) &= \frac{1}{1 + e^{-t}} \end{aligned}`,
  domain: [
    [-8, 8],
    [-8, 8],
  ],
  start: [-5, 2],
  rate: 0.1,
  contours: 'even',
  parameters: {},
  value: (x, y) => e0(y + x, 0.9) + e0(y - x, 0.1),
  gradient(x, y, _, out) {
    const plus = e1(y + x, 0.9);
    const minus = e1(y - x, 0.1);
    out[0] = plus - minus;
    out[1] = plus + minus;
  },
  hessian(x, y, _, out) {
    const plus = e2(y + x, 0.9);
    const minus = e2(y - x, 0.1);
    out[0] = plus + minus;
    out[1] = plus - minus;
    out[2] = out[1];
    out[3] = plus + minus;
  },
  minima: () => [{ at: [Math.log(9), 0], value: 0, global: true }],
});
