import { learningRate, momentum as share } from '../hyperparameters';
import { defineOptimizer } from '../optimizer';

/**
 * Nesterov accelerated gradient, look-ahead form: the gradient is taken where the velocity alone would lead.
 * Nesterov (1983); in this form Sutskever et al. (2013), eqs. 3-4.
 *
 * Keras, PyTorch, tfjs and Optax "nesterov" store the looked-ahead point θ + μv in place of θ, so their first
 * step is (1 + μ) times that of gradient descent; their points are this one's probes.
 *
 * Stability: on a curvature λ, z² − (1 + μ)(1 − ηλ)z + μ(1 − ηλ) = 0, whose roots lie in the unit circle
 * while ηλ < 2(1 + μ) / (1 + 2μ).
 */
export const nag = defineOptimizer({
  id: 'nag',
  name: 'NAG',
  formula: String.raw`v \gets \mu v - \eta\,\nabla L(\theta + \mu v),\quad \theta \gets \theta + v`,
  hyperparameters: { lr: learningRate(0.01), momentum: share(0.9) },
  slots: { velocity: { symbol: 'v', draw: 'displacement' } },
  probe(theta, { velocity }, { momentum }, out) {
    for (let i = 0; i < theta.length; i++) out[i] = theta[i]! + momentum * velocity[i]!;
  },
  update(theta, gradient, { velocity }, { lr, momentum }) {
    for (let i = 0; i < theta.length; i++) {
      velocity[i] = momentum * velocity[i]! - lr * gradient[i]!;
      theta[i]! += velocity[i]!;
    }
  },
  stabilityLimit: ({ momentum }, curvature) => (2 * (1 + momentum)) / ((1 + 2 * momentum) * curvature),
  anatomy({ theta, gradient, slots, values: { lr, momentum } }) {
    const velocity = momentum * slots.velocity - lr * gradient;
    return [
      {
        symbol: String.raw`\tilde\theta_t`,
        formula: String.raw`\theta_{t-1} + \mu\,v_{t-1}`,
        template: '{} + {} × {}',
        numbers: [theta, momentum, slots.velocity],
        value: theta + momentum * slots.velocity,
      },
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
