import type { Point, SurfaceObjective } from '../surface';

/** Eigenvalues of a symmetric 2×2 matrix with unit eigenvectors; `largest` ≥ `smallest` by sign, not size. */
export interface Eigen {
  readonly largest: number;
  readonly smallest: number;
  /** Direction of the largest eigenvalue. */
  readonly steepest: Point;
  /** Direction of the smallest eigenvalue: `steepest` turned by a right angle. */
  readonly flattest: Point;
}

/**
 * Eigenvalues and eigenvectors of [[a, b], [b, c]], in closed form.
 *
 * The eigenvalues are m ± r with m = (a + c)/2 and r = √(((a − c)/2)² + b²). The one nearer to zero would
 * lose its digits in that difference, so it comes from the determinant instead: λ₁λ₂ = ac − b². For the
 * vectors, of (r + d, b) and (b, r − d), d = (a − c)/2, the one that adds is taken. Equal eigenvalues have
 * the axes as vectors. An entry that is not finite gives eigenvalues that are NaN.
 */
export function eigen(a: number, b: number, c: number): Eigen {
  if (!(Number.isFinite(a) && Number.isFinite(b) && Number.isFinite(c))) {
    return { largest: NaN, smallest: NaN, steepest: [1, 0], flattest: [0, 1] };
  }
  const m = a / 2 + c / 2;
  const d = a / 2 - c / 2;
  const r = Math.hypot(d, b);
  if (r === 0) return { largest: m, smallest: m, steepest: [1, 0], flattest: [0, 1] };

  // The eigenvalue farther from zero has no cancellation; dividing by it first avoids overflow of a·c.
  const far = m < 0 ? m - r : m + r;
  const [big, small] = Math.abs(a) > Math.abs(c) ? [a, c] : [c, a];
  const near = m === 0 ? -far : (big / far) * small - (b / far) * b;

  const [vx, vy] = d >= 0 ? [1 + d / r, b / r] : [b / r, 1 - d / r];
  const length = Math.hypot(vx, vy);
  const x = vx / length;
  const y = vy / length;
  return {
    largest: Math.max(far, near),
    smallest: Math.min(far, near),
    steepest: [x, y],
    flattest: [-y, x],
  };
}

/** Eigenvalues and eigenvectors of the Hessian at (x, y): the curvatures of the surface there. */
export function curvatureAt(objective: SurfaceObjective, x: number, y: number): Eigen {
  const hessian = new Float64Array(4);
  objective.hessian(x, y, hessian);
  return eigen(hessian[0]!, (hessian[1]! + hessian[2]!) / 2, hessian[3]!);
}
