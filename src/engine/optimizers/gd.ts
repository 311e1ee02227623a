import { learningRate } from '../hyperparameters';
import { defineOptimizer } from '../optimizer';

/**
 * Gradient descent, the method of steepest descent. Cauchy (1847).
 *
 * Frameworks call it SGD and agree on it; "stochastic" says where their gradient comes from.
 */
export const gd = defineOptimizer({
  id: 'gd',
  name: 'GD',
  formula: String.raw`\theta \gets \theta - \eta\,\nabla L(\theta)`,
  hyperparameters: { lr: learningRate(0.01) },
  slots: {},
  update(theta, gradient, _slots, { lr }) {
    for (let i = 0; i < theta.length; i++) theta[i]! -= lr * gradient[i]!;
  },
  stabilityLimit: (_values, curvature) => 2 / curvature,
  anatomy({ theta, gradient, values: { lr } }) {
    return [
      {
        symbol: String.raw`\theta_t`,
        formula: String.raw`\theta_{t-1} - \eta\,g_t`,
        template: '{} − {} × {}',
        numbers: [theta, lr, gradient],
        value: theta - lr * gradient,
      },
    ];
  },
});
