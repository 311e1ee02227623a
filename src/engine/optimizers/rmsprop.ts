import { learningRate, epsilon as offset, decay as share } from '../hyperparameters';
import { defineOptimizer } from '../optimizer';

/**
 * RMSProp. Tieleman & Hinton (2012), "Neural networks for machine learning", lecture 6.5, which leaves ε out.
 *
 * PyTorch has this form (ρ 0.99). Keras, tfjs and Optax put ε inside the root, √(h + ε).
 */
export const rmsprop = defineOptimizer({
  id: 'rmsprop',
  name: 'RMSProp',
  formula: String.raw`h \gets \rho h + (1 - \rho)\,g^2,\quad \theta \gets \theta - \frac{\eta\,g}{\sqrt{h} + \epsilon}`,
  hyperparameters: { lr: learningRate(0.01), decay: share(0.9), epsilon: offset(1e-8) },
  slots: { accumulator: { symbol: 'h', draw: 'scale' } },
  update(theta, gradient, { accumulator }, { lr, decay, epsilon }) {
    for (let i = 0; i < theta.length; i++) {
      const g = gradient[i]!;
      accumulator[i] = decay * accumulator[i]! + (1 - decay) * g * g;
      theta[i]! -= (lr * g) / (Math.sqrt(accumulator[i]!) + epsilon);
    }
  },
  effectiveRate({ accumulator }, { lr, epsilon }, _t, out) {
    for (let i = 0; i < out.length; i++) out[i] = lr / (Math.sqrt(accumulator[i]!) + epsilon);
  },
  anatomy({ theta, gradient, slots, values: { lr, decay, epsilon } }) {
    const accumulator = decay * slots.accumulator + (1 - decay) * gradient * gradient;
    return [
      {
        symbol: 'h_t',
        formula: String.raw`\rho\,h_{t-1} + (1 - \rho)\,g_t^2`,
        template: '{} × {} + (1 − {}) × {}²',
        numbers: [decay, slots.accumulator, decay, gradient],
        value: accumulator,
      },
      {
        symbol: String.raw`\theta_t`,
        formula: String.raw`\theta_{t-1} - \frac{\eta\,g_t}{\sqrt{h_t} + \epsilon}`,
        template: '{} − {} × {} / (√{} + {})',
        numbers: [theta, lr, gradient, accumulator, epsilon],
        value: theta - (lr * gradient) / (Math.sqrt(accumulator) + epsilon),
      },
    ];
  },
});
