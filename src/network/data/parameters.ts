import type { ParameterSpec } from '../../engine/parameter';

/** Any seed from 0 to this gives data of its own. */
const LARGEST_SEED = 2 ** 32 - 1;

/** A number of samples, from `min` to `max`. */
export function samples(symbol: string, min: number, max: number, standard: number): ParameterSpec {
  return {
    symbol,
    min,
    max,
    default: standard,
    scale: 'log',
    whole: true,
    allows: (value) => Number.isInteger(value) && value >= min && value <= max,
    allowed: `${min}, ${min + 1}, … ${max}`,
  };
}

/** Which share of the samples trains the network; the rest tests it. */
export const trainShare: ParameterSpec = {
  symbol: 's',
  min: 0.1,
  max: 0.9,
  default: 0.7,
  scale: 'linear',
  allows: (value) => value > 0 && value <= 1,
  allowed: '0 < s ≤ 1',
};

/** The standard deviation of the noise, in the units of what it is added to. */
export function noise(standard: number, max: number): ParameterSpec {
  return {
    symbol: String.raw`\sigma`,
    min: 0,
    max,
    default: standard,
    scale: 'linear',
    allows: (value) => value >= 0 && value <= 1000,
    allowed: '0 ≤ σ ≤ 1000',
  };
}

export const seed: ParameterSpec = {
  symbol: String.raw`\text{seed}`,
  min: 0,
  max: 999,
  default: 1,
  scale: 'linear',
  whole: true,
  allows: (value) => Number.isInteger(value) && value >= 0 && value <= LARGEST_SEED,
  allowed: `0, 1, … ${LARGEST_SEED}`,
};
