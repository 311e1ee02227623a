import type { ParameterSpec } from './parameter';

/** η, the learning rate. Zero is allowed: it stands still, and a formula does not mind. */
export function learningRate(initial: number): ParameterSpec {
  return {
    symbol: String.raw`\eta`,
    min: 1e-5,
    max: 10,
    default: initial,
    scale: 'log',
    allows: (value) => value >= 0 && value < Infinity,
    allowed: '0 ≤ η < ∞',
  };
}

/** μ, the share of the velocity that is kept at each step. */
export function momentum(initial: number): ParameterSpec {
  return share(String.raw`\mu`, 'μ', 0.999, initial);
}

/** ρ, the share of a running mean that is kept at each step. */
export function decay(initial: number): ParameterSpec {
  return share(String.raw`\rho`, 'ρ', 0.9999, initial);
}

/** β₁ or β₂, the share of a moment that is kept at each step. `symbol` is TeX, such as `\beta_1`. */
export function beta(symbol: string, initial: number): ParameterSpec {
  return share(symbol, 'β', 0.9999, initial);
}

/** ε, added to a denominator so that it is not zero. */
export function epsilon(initial: number): ParameterSpec {
  return {
    symbol: String.raw`\epsilon`,
    min: 1e-12,
    max: 1,
    default: initial,
    scale: 'log',
    allows: (value) => value > 0 && value < Infinity,
    allowed: '0 < ε < ∞',
  };
}

/** Whether the moments are corrected for starting at zero: 1 or 0. */
export function biasCorrection(initial: 0 | 1): ParameterSpec {
  return {
    symbol: String.raw`\hat{\phantom{m}}`,
    min: 0,
    max: 1,
    default: initial,
    scale: 'switch',
    allows: (value) => value === 0 || value === 1,
    allowed: '0, 1',
  };
}

/** A share from 0 to below 1, at which nothing would ever be forgotten. */
function share(symbol: string, letter: string, max: number, initial: number): ParameterSpec {
  return {
    symbol,
    min: 0,
    max,
    default: initial,
    scale: 'log1m',
    allows: (value) => value >= 0 && value < 1,
    allowed: `0 ≤ ${letter} < 1`,
  };
}
