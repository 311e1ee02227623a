import { defineSurface } from '../surface';

const DEGREE = Math.PI / 180;

/**
 * A quadratic valley with condition number κ whose floor is turned by φ degrees from the x axis,
 * anticlockwise. The curvature is 1 across the valley and 1/κ along it, so that the largest eigenvalue
 * stays 1, and with it the stability limits (gradient descent's 2/λ is 2), whatever κ is.
 */
export const quadratic = defineSurface({
  id: 'quadratic',
  name: 'Quadratic',
  family: 'valleys',
  formula: String.raw`\begin{aligned} L(x, y) &= \tfrac{1}{2}\left(\tfrac{1}{\kappa}\,u^2 + v^2\right) \\ u &= x\cos\varphi + y\sin\varphi \\ v &= y\cos\varphi - x\sin\varphi \end{aligned}`,
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [-4, 2],
  rate: 0.1,
  contours: 'powers',
  parameters: {
    kappa: {
      symbol: String.raw`\kappa`,
      min: 1,
      max: 1000,
      default: 20,
      scale: 'log',
      allows: (value) => value >= 1 && Number.isFinite(value),
      allowed: 'κ ≥ 1',
    },
    angle: {
      symbol: String.raw`\varphi`,
      min: -90,
      max: 90,
      default: 30,
      scale: 'linear',
      allows: Number.isFinite,
      allowed: '−∞ < φ < ∞',
    },
  },
  value(x, y, { kappa, angle }) {
    const cos = Math.cos(angle * DEGREE);
    const sin = Math.sin(angle * DEGREE);
    const u = x * cos + y * sin;
    const v = y * cos - x * sin;
    return 0.5 * ((u * u) / kappa + v * v);
  },
  gradient(x, y, { kappa, angle }, out) {
    const cos = Math.cos(angle * DEGREE);
    const sin = Math.sin(angle * DEGREE);
    const du = (x * cos + y * sin) / kappa;
    const dv = y * cos - x * sin;
    out[0] = du * cos - dv * sin;
    out[1] = du * sin + dv * cos;
  },
  hessian(_x, _y, { kappa, angle }, out) {
    const cos = Math.cos(angle * DEGREE);
    const sin = Math.sin(angle * DEGREE);
    out[0] = (cos * cos) / kappa + sin * sin;
    out[1] = cos * sin * (1 / kappa - 1);
    out[2] = out[1];
    out[3] = (sin * sin) / kappa + cos * cos;
  },
  minima: () => [{ at: [0, 0], value: 0, global: true }],
});
