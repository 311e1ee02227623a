import { learningRate, epsilon as offset } from '../hyperparameters';
import { defineOptimizer } from '../optimizer';

/**
 * AdaGrad, diagonal form. Duchi, Hazan & Singer (2011), "Adaptive subgradient methods for online learning and
 * stochastic optimization", section 1.1 with the offset ε of its section 3.
 *
 * PyTorch has this form (ε 1e-10). Keras, tfjs and Optax put ε inside the root, √(h + ε), and start h at 0.1,
 * which shortens the first steps.
 */
export const adagrad = defineOptimizer({
  id: 'adagrad',
  name: 'AdaGrad',
  formula: String.raw`h \gets h + g^2,\quad \theta \gets \theta - \frac{\eta\,g}{\sqrt{h} + \epsilon}`,
  hyperparameters: { lr: learningRate(0.01), epsilon: offset(1e-8) },
  slots: { accumulator: { symbol: 'h', draw: 'scale' } },
  update(theta, gradient, { accumulator }, { lr, epsilon }) {
    for (let i = 0; i < theta.length; i++) {
      const g = gradient[i]!;
      accumulator[i]! += g * g;
      theta[i]! -= (lr * g) / (Math.sqrt(accumulator[i]!) + epsilon);
    }
  },
  effectiveRate({ accumulator }, { lr, epsilon }, _t, out) {
    for (let i = 0; i < out.length; i++) out[i] = lr / (Math.sqrt(accumulator[i]!) + epsilon);
  },
  anatomy({ theta, gradient, slots, values: { lr, epsilon } }) {
    const accumulator = slots.accumulator + gradient * gradient;
    return [
      {
        symbol: 'h_t',
        formula: 'h_{t-1} + g_t^2',
        template: '{} + {}²',
        numbers: [slots.accumulator, gradient],
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
