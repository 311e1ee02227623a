import { learningRate, momentum as share } from '../hyperparameters';
import { defineOptimizer } from '../optimizer';

/**
 * Gradient descent with momentum, the heavy-ball method. Polyak (1964); in this form Sutskever et al. (2013),
 * "On the importance of initialization and momentum in deep learning", eqs. 1-2.
 *
 * Keras has this form. PyTorch, tfjs and Optax keep the rate outside the velocity, v ← μv + g, θ ← θ − ηv:
 * the same path at a constant rate, another one when the rate changes.
 *
 * Stability: on a curvature λ the step is a linear map with z² − (1 + μ − ηλ)z + μ = 0, whose roots lie in
 * the unit circle while ηλ < 2(1 + μ).
 */
export const momentum = defineOptimizer({
  id: 'momentum',
  name: 'Momentum',
  formula: String.raw`v \gets \mu v - \eta\,\nabla L(\theta),\quad \theta \gets \theta + v`,
  hyperparameters: { lr: learningRate(0.01), momentum: share(0.9) },
  slots: { velocity: { symbol: 'v', draw: 'displacement' } },
  update(theta, gradient, { velocity }, { lr, momentum }) {
    for (let i = 0; i < theta.length; i++) {
      velocity[i] = momentum * velocity[i]! - lr * gradient[i]!;
      theta[i]! += velocity[i]!;
    }
  },
  stabilityLimit: ({ momentum }, curvature) => (2 * (1 + momentum)) / curvature,
  anatomy({ theta, gradient, slots, values: { lr, momentum } }) {
    const velocity = momentum * slots.velocity - lr * gradient;
    return [
      {
        symbol: 'v_t',
        formula: String.raw`\mu\,v_{t-1} - \eta\,g_t`,
        template: '{} × {} − {} × {}',
        numbers: [momentum, slots.velocity, lr, gradient],
        value: velocity,
      },
      {
        symbol: String.raw`\theta_t`,
        formula: String.raw`\theta_{t-1} + v_t`,
        template: '{} + {}',
        numbers: [theta, velocity],
        value: theta + velocity,
      },
    ];
  },
});
