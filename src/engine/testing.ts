import type { Objective } from './surface';

/**
 * An axis-aligned quadratic, ½ Σ λᵢ xᵢ², for tests: its gradient along axis i is λᵢ xᵢ.
 */
export function quadraticWith(...curvatures: readonly number[]): Objective {
  return {
    dimension: curvatures.length,
    evaluate(theta, gradient) {
      let loss = 0;
      for (let i = 0; i < curvatures.length; i++) {
        gradient[i] = curvatures[i]! * theta[i]!;
        loss += 0.5 * gradient[i]! * theta[i]!;
      }
      return loss;
    },
  };
}

/** The surface of the fingerprint table: x²/20 + y². */
export const ravine: Objective = {
  dimension: 2,
  evaluate(theta, gradient) {
    const x = theta[0]!;
    const y = theta[1]!;
    gradient[0] = x / 10;
    gradient[1] = 2 * y;
    return (x * x) / 20 + y * y;
  },
};

/** Rosenbrock's function, (1 − x)² + 100 (y − x²)²: curved, so that a wrong gradient or order shows. */
export const rosenbrock: Objective = {
  dimension: 2,
  evaluate(theta, gradient) {
    const x = theta[0]!;
    const y = theta[1]!;
    const off = y - x * x;
    gradient[0] = -2 * (1 - x) - 400 * x * off;
    gradient[1] = 200 * off;
    return (1 - x) ** 2 + 100 * off ** 2;
  },
};
