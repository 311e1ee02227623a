/**
 * The six optimizers on Beale's function, each loop written out by hand in one function: what the engine's
 * speed is measured against. They keep the columns that a Trajectory keeps and stop where it stops.
 */
export interface Fused {
  readonly thetas: Float64Array;
  readonly losses: Float64Array;
  readonly gradients: Float64Array;
  readonly slots: readonly Float64Array[];
  readonly probes?: Float64Array;
}

export type FusedLoop = (start: readonly [number, number], steps: number, lr: number) => Fused;

const BOUND = 4500;
const TOLERANCE = 1e-10;

function gd(start: readonly [number, number], steps: number, lr: number): Fused {
  const theta = Float64Array.from(start);
  const dimension = theta.length;
  const gradient = new Float64Array(dimension);
  const thetas = new Float64Array((steps + 1) * dimension);
  const losses = new Float64Array(steps + 1);
  const gradients = new Float64Array((steps + 1) * dimension);
  for (let k = 0; k <= steps; k++) {
    const x = theta[0]!;
    const y = theta[1]!;
    const y2 = y * y;
    const y3 = y2 * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y3);
    gradient[0] = 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
    gradient[1] = 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
    const loss = r1 * r1 + r2 * r2 + r3 * r3;
    losses[k] = loss;
    let square = 0;
    let inside = Math.abs(loss) < Infinity;
    for (let i = 0; i < dimension; i++) {
      thetas[k * dimension + i] = theta[i]!;
      gradients[k * dimension + i] = gradient[i]!;
      square += gradient[i]! * gradient[i]!;
      if (!(Math.abs(theta[i]!) <= BOUND)) inside = false;
    }
    if (!inside || Math.sqrt(square) < TOLERANCE) break;
    for (let i = 0; i < dimension; i++) theta[i]! -= lr * gradient[i]!;
  }
  return { thetas, losses, gradients, slots: [] };
}

function momentum(start: readonly [number, number], steps: number, lr: number): Fused {
  const theta = Float64Array.from(start);
  const dimension = theta.length;
  const gradient = new Float64Array(dimension);
  const velocity = new Float64Array(dimension);
  const thetas = new Float64Array((steps + 1) * dimension);
  const losses = new Float64Array(steps + 1);
  const gradients = new Float64Array((steps + 1) * dimension);
  const velocities = new Float64Array((steps + 1) * dimension);
  for (let k = 0; k <= steps; k++) {
    const x = theta[0]!;
    const y = theta[1]!;
    const y2 = y * y;
    const y3 = y2 * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y3);
    gradient[0] = 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
    gradient[1] = 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
    const loss = r1 * r1 + r2 * r2 + r3 * r3;
    losses[k] = loss;
    let square = 0;
    let carried = 0;
    let inside = Math.abs(loss) < Infinity;
    for (let i = 0; i < dimension; i++) {
      thetas[k * dimension + i] = theta[i]!;
      gradients[k * dimension + i] = gradient[i]!;
      velocities[k * dimension + i] = velocity[i]!;
      square += gradient[i]! * gradient[i]!;
      carried += velocity[i]! * velocity[i]!;
      if (!(Math.abs(theta[i]!) <= BOUND)) inside = false;
    }
    if (!inside || (Math.sqrt(square) < TOLERANCE && Math.sqrt(carried) < TOLERANCE)) break;
    for (let i = 0; i < dimension; i++) {
      velocity[i] = 0.9 * velocity[i]! - lr * gradient[i]!;
      theta[i]! += velocity[i]!;
    }
  }
  return { thetas, losses, gradients, slots: [velocities] };
}

function nag(start: readonly [number, number], steps: number, lr: number): Fused {
  const theta = Float64Array.from(start);
  const dimension = theta.length;
  const gradient = new Float64Array(dimension);
  const velocity = new Float64Array(dimension);
  const probe = new Float64Array(dimension);
  const thetas = new Float64Array((steps + 1) * dimension);
  const losses = new Float64Array(steps + 1);
  const gradients = new Float64Array((steps + 1) * dimension);
  const probes = new Float64Array((steps + 1) * dimension);
  const velocities = new Float64Array((steps + 1) * dimension);
  for (let k = 0; k <= steps; k++) {
    const a = 1.5 - theta[0]! * (1 - theta[1]!);
    const b = 2.25 - theta[0]! * (1 - theta[1]! * theta[1]!);
    const c = 2.625 - theta[0]! * (1 - theta[1]! * theta[1]! * theta[1]!);
    const loss = a * a + b * b + c * c;
    for (let i = 0; i < dimension; i++) probe[i] = theta[i]! + 0.9 * velocity[i]!;
    const x = probe[0]!;
    const y = probe[1]!;
    const y2 = y * y;
    const y3 = y2 * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y3);
    gradient[0] = 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
    gradient[1] = 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
    losses[k] = loss;
    let square = 0;
    let carried = 0;
    let inside = Math.abs(loss) < Infinity;
    for (let i = 0; i < dimension; i++) {
      thetas[k * dimension + i] = theta[i]!;
      gradients[k * dimension + i] = gradient[i]!;
      probes[k * dimension + i] = probe[i]!;
      velocities[k * dimension + i] = velocity[i]!;
      square += gradient[i]! * gradient[i]!;
      carried += velocity[i]! * velocity[i]!;
      if (!(Math.abs(theta[i]!) <= BOUND)) inside = false;
    }
    if (!inside || (Math.sqrt(square) < TOLERANCE && Math.sqrt(carried) < TOLERANCE)) break;
    for (let i = 0; i < dimension; i++) {
      velocity[i] = 0.9 * velocity[i]! - lr * gradient[i]!;
      theta[i]! += velocity[i]!;
    }
  }
  return { thetas, losses, gradients, probes, slots: [velocities] };
}

function adagrad(start: readonly [number, number], steps: number, lr: number): Fused {
  const theta = Float64Array.from(start);
  const dimension = theta.length;
  const gradient = new Float64Array(dimension);
  const accumulator = new Float64Array(dimension);
  const thetas = new Float64Array((steps + 1) * dimension);
  const losses = new Float64Array(steps + 1);
  const gradients = new Float64Array((steps + 1) * dimension);
  const accumulators = new Float64Array((steps + 1) * dimension);
  for (let k = 0; k <= steps; k++) {
    const x = theta[0]!;
    const y = theta[1]!;
    const y2 = y * y;
    const y3 = y2 * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y3);
    gradient[0] = 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
    gradient[1] = 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
    const loss = r1 * r1 + r2 * r2 + r3 * r3;
    losses[k] = loss;
    let square = 0;
    let inside = Math.abs(loss) < Infinity;
    for (let i = 0; i < dimension; i++) {
      thetas[k * dimension + i] = theta[i]!;
      gradients[k * dimension + i] = gradient[i]!;
      accumulators[k * dimension + i] = accumulator[i]!;
      square += gradient[i]! * gradient[i]!;
      if (!(Math.abs(theta[i]!) <= BOUND)) inside = false;
    }
    if (!inside || Math.sqrt(square) < TOLERANCE) break;
    for (let i = 0; i < dimension; i++) {
      const g = gradient[i]!;
      accumulator[i]! += g * g;
      theta[i]! -= (lr * g) / (Math.sqrt(accumulator[i]!) + 1e-8);
    }
  }
  return { thetas, losses, gradients, slots: [accumulators] };
}

function rmsprop(start: readonly [number, number], steps: number, lr: number): Fused {
  const theta = Float64Array.from(start);
  const dimension = theta.length;
  const gradient = new Float64Array(dimension);
  const accumulator = new Float64Array(dimension);
  const thetas = new Float64Array((steps + 1) * dimension);
  const losses = new Float64Array(steps + 1);
  const gradients = new Float64Array((steps + 1) * dimension);
  const accumulators = new Float64Array((steps + 1) * dimension);
  for (let k = 0; k <= steps; k++) {
    const x = theta[0]!;
    const y = theta[1]!;
    const y2 = y * y;
    const y3 = y2 * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y3);
    gradient[0] = 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
    gradient[1] = 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
    const loss = r1 * r1 + r2 * r2 + r3 * r3;
    losses[k] = loss;
    let square = 0;
    let inside = Math.abs(loss) < Infinity;
    for (let i = 0; i < dimension; i++) {
      thetas[k * dimension + i] = theta[i]!;
      gradients[k * dimension + i] = gradient[i]!;
      accumulators[k * dimension + i] = accumulator[i]!;
      square += gradient[i]! * gradient[i]!;
      if (!(Math.abs(theta[i]!) <= BOUND)) inside = false;
    }
    if (!inside || Math.sqrt(square) < TOLERANCE) break;
    for (let i = 0; i < dimension; i++) {
      const g = gradient[i]!;
      accumulator[i] = 0.9 * accumulator[i]! + (1 - 0.9) * g * g;
      theta[i]! -= (lr * g) / (Math.sqrt(accumulator[i]!) + 1e-8);
    }
  }
  return { thetas, losses, gradients, slots: [accumulators] };
}

function adam(start: readonly [number, number], steps: number, lr: number): Fused {
  const theta = Float64Array.from(start);
  const dimension = theta.length;
  const gradient = new Float64Array(dimension);
  const mean = new Float64Array(dimension);
  const variance = new Float64Array(dimension);
  const thetas = new Float64Array((steps + 1) * dimension);
  const losses = new Float64Array(steps + 1);
  const gradients = new Float64Array((steps + 1) * dimension);
  const means = new Float64Array((steps + 1) * dimension);
  const variances = new Float64Array((steps + 1) * dimension);
  for (let k = 0; k <= steps; k++) {
    const x = theta[0]!;
    const y = theta[1]!;
    const y2 = y * y;
    const y3 = y2 * y;
    const r1 = 1.5 - x * (1 - y);
    const r2 = 2.25 - x * (1 - y2);
    const r3 = 2.625 - x * (1 - y3);
    gradient[0] = 2 * (r1 * (y - 1) + r2 * (y2 - 1) + r3 * (y3 - 1));
    gradient[1] = 2 * x * (r1 + 2 * y * r2 + 3 * y2 * r3);
    const loss = r1 * r1 + r2 * r2 + r3 * r3;
    losses[k] = loss;
    let square = 0;
    let carried = 0;
    let inside = Math.abs(loss) < Infinity;
    for (let i = 0; i < dimension; i++) {
      thetas[k * dimension + i] = theta[i]!;
      gradients[k * dimension + i] = gradient[i]!;
      means[k * dimension + i] = mean[i]!;
      variances[k * dimension + i] = variance[i]!;
      square += gradient[i]! * gradient[i]!;
      carried += mean[i]! * mean[i]!;
      if (!(Math.abs(theta[i]!) <= BOUND)) inside = false;
    }
    if (!inside || (Math.sqrt(square) < TOLERANCE && Math.sqrt(carried) < TOLERANCE)) break;
    const meanCorrection = 1 - 0.9 ** (k + 1);
    const varianceCorrection = 1 - 0.999 ** (k + 1);
    for (let i = 0; i < dimension; i++) {
      const g = gradient[i]!;
      mean[i] = 0.9 * mean[i]! + (1 - 0.9) * g;
      variance[i] = 0.999 * variance[i]! + (1 - 0.999) * g * g;
      theta[i]! -= (lr * (mean[i]! / meanCorrection)) / (Math.sqrt(variance[i]! / varianceCorrection) + 1e-8);
    }
  }
  return { thetas, losses, gradients, slots: [means, variances] };
}

/** By optimizer id, at its default hyperparameters but the rate. */
export const fusedLoops: Readonly<Record<string, FusedLoop>> = { gd, momentum, nag, adagrad, rmsprop, adam };
