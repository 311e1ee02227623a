import { describe, expect, it } from 'vitest';
import { simulate } from '../simulate';
import { rosenbrock } from '../testing';

type Pair = [number, number];
type Step = (theta: Pair, gradientAt: (theta: Pair) => Pair, t: number) => Pair;

/**
 * The formulas once more, as plainly as they are printed, with the running state in closures: an independent
 * account of 1,000 steps to compare with. Each axis by itself, in doubles.
 */
const references: Record<string, (lr: number) => Step> = {
  gd: (lr) => (theta, gradientAt) => {
    const g = gradientAt(theta);
    return axes((i) => theta[i] - lr * g[i]);
  },
  momentum: (lr) => {
    let v: Pair = [0, 0];
    return (theta, gradientAt) => {
      const g = gradientAt(theta);
      v = axes((i) => 0.9 * v[i] - lr * g[i]);
      return axes((i) => theta[i] + v[i]);
    };
  },
  nag: (lr) => {
    let v: Pair = [0, 0];
    return (theta, gradientAt) => {
      const g = gradientAt(axes((i) => theta[i] + 0.9 * v[i]));
      v = axes((i) => 0.9 * v[i] - lr * g[i]);
      return axes((i) => theta[i] + v[i]);
    };
  },
  adagrad: (lr) => {
    let h: Pair = [0, 0];
    return (theta, gradientAt) => {
      const g = gradientAt(theta);
      h = axes((i) => h[i] + g[i] ** 2);
      return axes((i) => theta[i] - (lr * g[i]) / (Math.sqrt(h[i]) + 1e-8));
    };
  },
  rmsprop: (lr) => {
    let h: Pair = [0, 0];
    return (theta, gradientAt) => {
      const g = gradientAt(theta);
      h = axes((i) => 0.9 * h[i] + (1 - 0.9) * g[i] * g[i]);
      return axes((i) => theta[i] - (lr * g[i]) / (Math.sqrt(h[i]) + 1e-8));
    };
  },
  adam: (lr) => {
    let m: Pair = [0, 0];
    let v: Pair = [0, 0];
    return (theta, gradientAt, t) => {
      const g = gradientAt(theta);
      m = axes((i) => 0.9 * m[i] + (1 - 0.9) * g[i]);
      v = axes((i) => 0.999 * v[i] + (1 - 0.999) * g[i] * g[i]);
      const mHat = axes((i) => m[i] / (1 - 0.9 ** t));
      const vHat = axes((i) => v[i] / (1 - 0.999 ** t));
      return axes((i) => theta[i] - (lr * mHat[i]) / (Math.sqrt(vHat[i]) + 1e-8));
    };
  },
};

function axes(value: (axis: 0 | 1) => number): Pair {
  return [value(0), value(1)];
}

function gradientAt(theta: Pair): Pair {
  const out = new Float64Array(2);
  rosenbrock.evaluate(Float64Array.from(theta), out);
  return [out[0]!, out[1]!];
}

describe('1,000 steps on Rosenbrock’s function, against the formulas written plainly', () => {
  it.each([
    ['gd', 1e-3],
    ['momentum', 1e-4],
    ['nag', 1e-4],
    ['adagrad', 0.1],
    ['rmsprop', 0.01],
    ['adam', 0.05],
  ])('%s at η %d is the same number for number', (optimizer, lr) => {
    const run = simulate({
      optimizer,
      hyperparameters: { lr },
      objective: rosenbrock,
      start: [-1.2, 1],
      steps: 1000,
    });
    expect(run.length).toBe(1001);
    const step = references[optimizer]!(lr);
    let theta: Pair = [-1.2, 1];
    for (let t = 1; t <= 1000; t++) {
      theta = step(theta, gradientAt, t);
      expect([...run.theta(t)]).toEqual(theta);
    }
  });
});
