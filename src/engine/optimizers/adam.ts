import { beta, biasCorrection as correction, learningRate, epsilon as offset } from '../hyperparameters';
import { type AnatomyLine, defineOptimizer } from '../optimizer';

const moments = String.raw`m \gets \beta_1 m + (1 - \beta_1)\,g,\quad v \gets \beta_2 v + (1 - \beta_2)\,g^2`;
const formula = String.raw`\begin{gathered} ${moments} \\
  \hat m = \frac{m}{1 - \beta_1^t},\quad \hat v = \frac{v}{1 - \beta_2^t},\quad
  \theta \gets \theta - \frac{\eta\,\hat m}{\sqrt{\hat v} + \epsilon} \end{gathered}`;
const uncorrected = String.raw`\begin{gathered} ${moments} \\
  \theta \gets \theta - \frac{\eta\,m}{\sqrt v + \epsilon} \end{gathered}`;

/**
 * Adam. Kingma & Ba (2015), "Adam: a method for stochastic optimization", algorithm 1. Without bias correction
 * the moments m and v are used as they are.
 *
 * PyTorch, tfjs and Optax have this form. Keras has the paper's "ε-hat" form (end of section 2), in which ε is
 * not divided by √(1 − β₂ᵗ), so the two differ while ε matters.
 */
export const adam = defineOptimizer({
  id: 'adam',
  name: 'Adam',
  formula,
  formulaFor: ({ biasCorrection }) => (biasCorrection ? null : uncorrected),
  hyperparameters: {
    lr: learningRate(0.01),
    beta1: beta(String.raw`\beta_1`, 0.9),
    beta2: beta(String.raw`\beta_2`, 0.999),
    epsilon: offset(1e-8),
    biasCorrection: correction(1),
  },
  slots: {
    mean: { symbol: 'm', draw: 'direction' },
    square: { symbol: 'v', draw: 'scale' },
  },
  update(theta, gradient, { mean, square }, { lr, beta1, beta2, epsilon, biasCorrection }, t) {
    const meanCorrection = biasCorrection ? 1 - beta1 ** t : 1;
    const squareCorrection = biasCorrection ? 1 - beta2 ** t : 1;
    for (let i = 0; i < theta.length; i++) {
      const g = gradient[i]!;
      mean[i] = beta1 * mean[i]! + (1 - beta1) * g;
      square[i] = beta2 * square[i]! + (1 - beta2) * g * g;
      theta[i]! -= (lr * (mean[i]! / meanCorrection)) / (Math.sqrt(square[i]! / squareCorrection) + epsilon);
    }
  },
  effectiveRate({ square }, { lr, beta2, epsilon, biasCorrection }, t, out) {
    const squareCorrection = biasCorrection ? 1 - beta2 ** t : 1;
    for (let i = 0; i < out.length; i++) out[i] = lr / (Math.sqrt(square[i]! / squareCorrection) + epsilon);
  },
  anatomy({ theta, gradient, slots, values, t }) {
    const { lr, beta1, beta2, epsilon, biasCorrection } = values;
    const mean = beta1 * slots.mean + (1 - beta1) * gradient;
    const square = beta2 * slots.square + (1 - beta2) * gradient * gradient;
    const lines: AnatomyLine[] = [
      {
        symbol: 'm_t',
        formula: String.raw`\beta_1 m_{t-1} + (1 - \beta_1)\,g_t`,
        template: '{} × {} + (1 − {}) × {}',
        numbers: [beta1, slots.mean, beta1, gradient],
        value: mean,
      },
      {
        symbol: 'v_t',
        formula: String.raw`\beta_2 v_{t-1} + (1 - \beta_2)\,g_t^2`,
        template: '{} × {} + (1 − {}) × {}²',
        numbers: [beta2, slots.square, beta2, gradient],
        value: square,
      },
    ];
    const meanHat = biasCorrection ? mean / (1 - beta1 ** t) : mean;
    const squareHat = biasCorrection ? square / (1 - beta2 ** t) : square;
    if (biasCorrection) {
      lines.push(
        {
          symbol: String.raw`\hat m_t`,
          formula: String.raw`\frac{m_t}{1 - \beta_1^t}`,
          template: '{} / (1 − {}^{})',
          numbers: [mean, beta1, t],
          value: meanHat,
        },
        {
          symbol: String.raw`\hat v_t`,
          formula: String.raw`\frac{v_t}{1 - \beta_2^t}`,
          template: '{} / (1 − {}^{})',
          numbers: [square, beta2, t],
          value: squareHat,
        },
      );
    }
    return [
      ...lines,
      {
        symbol: String.raw`\theta_t`,
        formula: biasCorrection
          ? String.raw`\theta_{t-1} - \frac{\eta\,\hat m_t}{\sqrt{\hat v_t} + \epsilon}`
          : String.raw`\theta_{t-1} - \frac{\eta\,m_t}{\sqrt{v_t} + \epsilon}`,
        template: '{} − {} × {} / (√{} + {})',
        numbers: [theta, lr, meanHat, squareHat, epsilon],
        value: theta - (lr * meanHat) / (Math.sqrt(squareHat) + epsilon),
      },
    ];
  },
});
