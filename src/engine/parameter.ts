/**
 * One number that a person can set: a hyperparameter of an optimizer or a parameter of a surface.
 * Sliders, number fields, link keys, validation and documentation are generated from it.
 */
export interface ParameterSpec {
  /** The symbol, in TeX. */
  readonly symbol: string;
  /** The slider's range. */
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** How the slider spreads the range; `log1m` is the logarithm of 1 − value, `switch` is 0 or 1. */
  readonly scale: 'linear' | 'log' | 'log1m' | 'switch';
  /** True where only whole numbers make sense, such as a number of samples. */
  readonly whole?: boolean;
  /** What the formula allows, which may be wider than the slider. */
  readonly allows: (value: number) => boolean;
  /** The same for a message, in signs that every language reads, such as `0 ≤ μ < 1`. */
  readonly allowed: string;
}

export type Parameters = Readonly<Record<string, ParameterSpec>>;

/** A value for each parameter. */
export type Values<P extends Parameters = Parameters> = { readonly [K in keyof P]: number };

/**
 * A value for every one of `specs`: the one given, or else the default. Keys come in the order of `specs`,
 * so that all results of one definition have one shape.
 *
 * @param owner what the parameters belong to, for the message
 * @throws RangeError for an unknown key or a value that the formula does not allow
 * @throws TypeError for a value that is not a number
 */
export function resolveValues<P extends Parameters>(
  specs: P,
  given: Partial<Values<P>> | undefined,
  owner: string,
): Values<P> {
  const offered: Readonly<Record<string, unknown>> = given ?? {};
  for (const key of Object.keys(offered)) {
    if (Object.hasOwn(specs, key)) continue;
    const known = Object.keys(specs).join(', ') || 'none';
    throw new RangeError(`${owner} has no parameter '${key}'; it has: ${known}`);
  }
  const values: Record<string, number> = {};
  for (const [key, spec] of Object.entries(specs)) {
    const value = Object.hasOwn(offered, key) ? offered[key] : spec.default;
    if (typeof value !== 'number') {
      throw new TypeError(`${key} of ${owner} must be a number, not ${describe(value)}`);
    }
    if (!spec.allows(value)) throw new RangeError(`${key} of ${owner} is ${value}; allowed: ${spec.allowed}`);
    values[key] = value;
  }
  return values as Values<P>;
}

function describe(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
