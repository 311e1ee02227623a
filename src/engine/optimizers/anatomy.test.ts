import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnatomyLine, OptimizerDefinition } from '../optimizer';
import type { ParameterSpec } from '../parameter';
import { optimizers } from '.';

/**
 * What a template with its numbers comes to, as a person with a calculator reads it: + − × / from left to
 * right, × and / first, ^ and ² before those, √ of what follows it, parentheses.
 */
function calculate({ template, numbers }: AnatomyLine): number {
  let next = 0;
  let rest = template.replaceAll(' ', '');
  const take = (...signs: string[]) => {
    const sign = signs.find((one) => rest.startsWith(one));
    if (sign) rest = rest.slice(sign.length);
    return sign;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take('+', '−'); sign; sign = take('+', '−')) {
      value = sign === '+' ? value + product() : value - product();
    }
    return value;
  };
  const product = (): number => {
    let value = power();
    for (let sign = take('×', '/'); sign; sign = take('×', '/')) {
      value = sign === '×' ? value * power() : value / power();
    }
    return value;
  };
  const power = (): number => {
    if (take('√')) return Math.sqrt(atom());
    const base = atom();
    if (take('²')) return base * base;
    return take('^') ? base ** atom() : base;
  };
  const atom = (): number => {
    if (take('{}')) return numbers[next++]!;
    if (take('1')) return 1;
    if (!take('(')) throw new Error(`Cannot read '${rest}' of '${template}'`);
    const value = sum();
    if (!take(')')) throw new Error(`No ) at '${rest}' of '${template}'`);
    return value;
  };
  const value = sum();
  if (rest !== '' || next !== numbers.length) throw new Error(`'${rest}' of '${template}' is left over`);
  return value;
}

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });

function sliderValue(spec: ParameterSpec): fc.Arbitrary<number> {
  if (spec.scale === 'switch') return fc.constantFrom(0, 1);
  return fc.double({ min: spec.min, max: spec.max, noNaN: true });
}

/** Everything that one step of one axis starts from. */
function axisOf(optimizer: OptimizerDefinition) {
  const slots = Object.entries(optimizer.slots).map(
    ([name, { draw }]) =>
      [name, draw === 'scale' ? fc.double({ min: 0, max: 100, noNaN: true }) : coordinate] as const,
  );
  const values = Object.entries(optimizer.hyperparameters).map(
    ([key, spec]) => [key, sliderValue(spec)] as const,
  );
  return fc.record({
    theta: coordinate,
    gradient: coordinate,
    slots: fc.record(Object.fromEntries(slots)),
    values: fc.record(Object.fromEntries(values)),
    t: fc.integer({ min: 1, max: 100_000 }),
  });
}

describe.each(optimizers)('the anatomy of $id', (optimizer) => {
  it('is what update computes, bit for bit, and ends in θ', () => {
    fc.assert(
      fc.property(axisOf(optimizer), ({ theta, gradient, slots, values, t }) => {
        const vector = Float64Array.of(theta);
        const state = Object.fromEntries(
          Object.entries(slots).map(([name, x]) => [name, Float64Array.of(x)]),
        );
        const probe = Float64Array.of(theta);
        optimizer.probe?.(vector, state, values, probe);
        const lines = optimizer.anatomy({ theta, probe: probe[0]!, gradient, slots, values, t });
        optimizer.update(vector, Float64Array.of(gradient), state, values, t);

        expect(lines.at(-1)?.symbol).toBe(String.raw`\theta_t`);
        expect(lines.at(-1)?.value).toBe(vector[0]);
        for (const [name, { symbol }] of Object.entries(optimizer.slots)) {
          expect(lines.find((line) => line.symbol === `${symbol}_t`)?.value).toBe(state[name]?.[0]);
        }
        if (optimizer.probe) {
          expect(lines[0]?.symbol).toBe(String.raw`\tilde\theta_t`);
          expect(lines[0]?.value).toBe(probe[0]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to its values when its numbers are put in', () => {
    fc.assert(
      fc.property(axisOf(optimizer), ({ theta, gradient, slots, values, t }) => {
        for (const line of optimizer.anatomy({ theta, probe: theta, gradient, slots, values, t })) {
          expect(line.template.split('{}')).toHaveLength(line.numbers.length + 1);
          const rounding = 1e-12 * Math.abs(line.value) + 4 * Number.MIN_VALUE;
          expect(Math.abs(calculate(line) - line.value)).toBeLessThanOrEqual(rounding);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the anatomy of adam', () => {
  const adam = optimizers.find(({ id }) => id === 'adam')!;
  const symbols = (biasCorrection: number) =>
    adam
      .anatomy({
        theta: 1,
        probe: 1,
        gradient: 1,
        slots: { mean: 0, square: 0 },
        values: { lr: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, biasCorrection },
        t: 1,
      })
      .map(({ symbol }) => symbol);

  it('leaves the corrected moments out when they are not used', () => {
    expect(symbols(1)).toEqual([
      'm_t',
      'v_t',
      String.raw`\hat m_t`,
      String.raw`\hat v_t`,
      String.raw`\theta_t`,
    ]);
    expect(symbols(0)).toEqual(['m_t', 'v_t', String.raw`\theta_t`]);
  });
});
