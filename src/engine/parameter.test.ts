import { describe, expect, it } from 'vitest';
import { beta, biasCorrection, decay, epsilon, learningRate, momentum } from './hyperparameters';
import { optimizers } from './optimizers';
import { type ParameterSpec, resolveValues } from './parameter';
import { surfaces } from './surfaces';

const specs = { lr: learningRate(0.01), momentum: momentum(0.9) };

describe('resolveValues', () => {
  it('fills in defaults and keeps what is given', () => {
    expect(resolveValues(specs, undefined, 'nag')).toEqual({ lr: 0.01, momentum: 0.9 });
    expect(resolveValues(specs, { momentum: 0 }, 'nag')).toEqual({ lr: 0.01, momentum: 0 });
  });

  it('returns keys in the order of the specs, whatever the order given', () => {
    expect(Object.keys(resolveValues(specs, { momentum: 0.5, lr: 1 }, 'nag'))).toEqual(['lr', 'momentum']);
  });

  it('does not change or keep what it is given', () => {
    const given = { lr: 0.5 };
    expect(resolveValues(specs, given, 'nag')).not.toBe(given);
    expect(given).toEqual({ lr: 0.5 });
  });

  it('names an unknown key and the known ones', () => {
    const given: Record<string, number> = { rate: 1 };
    expect(() => resolveValues(specs, given, 'nag')).toThrow(
      new RangeError("nag has no parameter 'rate'; it has: lr, momentum"),
    );
    expect(() => resolveValues({}, given, 'bowl')).toThrow(/it has: none/);
  });

  it('does not take inherited names for parameters', () => {
    const given: Record<string, number> = { toString: 1 } as never;
    expect(() => resolveValues(specs, given, 'nag')).toThrow(RangeError);
  });

  it('names a disallowed value, and what is allowed', () => {
    expect(() => resolveValues(specs, { momentum: 1 }, 'nag')).toThrow(
      new RangeError('momentum of nag is 1; allowed: 0 ≤ μ < 1'),
    );
    expect(() => resolveValues(specs, { lr: Number.NaN }, 'nag')).toThrow(
      new RangeError('lr of nag is NaN; allowed: 0 ≤ η < ∞'),
    );
  });

  it('refuses what is not a number with a TypeError', () => {
    for (const value of ['0.1', null, undefined, {}, 1n]) {
      expect(() => resolveValues(specs, { lr: value as never }, 'nag')).toThrow(TypeError);
    }
    expect(() => resolveValues(specs, { lr: '0.1' as never }, 'nag')).toThrow(
      "lr of nag must be a number, not '0.1'",
    );
  });
});

it('what a parameter allows is said in signs, which every language reads', () => {
  const all = [...optimizers.map((one) => one.hyperparameters), ...surfaces.map((one) => one.parameters)];
  for (const spec of all.flatMap(Object.values<ParameterSpec>)) expect(spec.allowed).not.toMatch(/\p{L}{2}/u);
});

describe('hyperparameters', () => {
  const cases = [
    { spec: learningRate(0.01), range: [1e-5, 10], scale: 'log', yes: [0, 1e-9, 100], no: [-0.1, Infinity] },
    { spec: momentum(0.9), range: [0, 0.999], scale: 'log1m', yes: [0, 0.9999], no: [-0.1, 1] },
    { spec: decay(0.9), range: [0, 0.9999], scale: 'log1m', yes: [0, 0.99999], no: [-0.1, 1] },
    { spec: beta('b', 0.9), range: [0, 0.9999], scale: 'log1m', yes: [0, 0.99999], no: [-0.1, 1] },
    { spec: epsilon(1e-8), range: [1e-12, 1], scale: 'log', yes: [1e-30, 10], no: [0, -1, Infinity] },
    { spec: biasCorrection(1), range: [0, 1], scale: 'switch', yes: [0, 1], no: [0.5, 2] },
  ] as const;

  it.each(cases)('$spec.allowed: has its slider and allows what the formula does', (one) => {
    const { spec, range, scale, yes, no } = one;
    expect([spec.min, spec.max]).toEqual(range);
    expect(spec.scale).toBe(scale);
    for (const value of [spec.min, spec.max, spec.default, ...yes]) expect(spec.allows(value)).toBe(true);
    for (const value of [Number.NaN, ...no]) expect(spec.allows(value)).toBe(false);
  });
});
