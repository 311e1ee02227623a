/** The logistic function σ(t) = 1 / (1 + e⁻ᵗ). */
export function sigmoid(t: number): number {
  return 1 / (1 + Math.exp(-t));
}

/** Its derivative, σ(1 − σ), written so that it stays exact where σ rounds to 1. */
export function sigmoidSlope(t: number): number {
  return sigmoid(t) * sigmoid(-t);
}

/** Its second derivative, σ(1 − σ)(1 − 2σ). */
export function sigmoidBend(t: number): number {
  return sigmoidSlope(t) * (sigmoid(-t) - sigmoid(t));
}
