import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POSITIONS, roundest, stepValue, toPosition, toValue } from './parameterScale';

const ranges = {
  rate: { min: 1e-5, max: 10, scale: 'log' },
  momentum: { min: 0, max: 0.999, scale: 'linear' },
  decay: { min: 0, max: 0.9999, scale: 'log1m' },
  epsilon: { min: 1e-12, max: 1, scale: 'log' },
  angle: { min: -90, max: 90, scale: 'linear' },
  condition: { min: 1, max: 1000, scale: 'log' },
} as const;

const digits = (value: number) => value.toExponential().replace(/e.*|[-.]/g, '').length;

describe.each(Object.entries(ranges))('the %s slider', (_, range) => {
  it('has its ends exactly', () => {
    expect(toValue(range, 0)).toBe(range.min);
    expect(toValue(range, POSITIONS)).toBe(range.max);
    expect(toPosition(range, range.min)).toBe(0);
    expect(toPosition(range, range.max)).toBe(POSITIONS);
  });

  it('rises at every position', () => {
    let before: number = range.min;
    for (let p = 1; p <= POSITIONS; p++) {
      const value = toValue(range, p);
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it('returns to the position within half a step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: POSITIONS }),
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        (p, reach) => {
          expect(Math.abs(toPosition(range, toValue(range, p, reach)) - p)).toBeLessThanOrEqual(reach + 1e-6);
        },
      ),
    );
  });

  it('keeps any value where it is, to the last bits', () => {
    fc.assert(
      fc.property(fc.double({ min: range.min, max: range.max, noNaN: true }), (value) => {
        const position = toPosition(range, value);
        expect(toValue(range, position, 1e-9)).toBeCloseTo(value, 6);
      }),
    );
  });

  it('needs four digits at the most inside the range', () => {
    for (let p = 1; p < POSITIONS; p++) {
      const value = toValue(range, p);
      expect(digits(range.scale === 'log1m' ? Number((1 - value).toFixed(15)) : value)).toBeLessThanOrEqual(
        4,
      );
    }
  });

  it('is walked from end to end by about a hundred key presses, each a change', () => {
    let value: number = range.min;
    let presses = 0;
    for (; presses < 1000; presses++) {
      const next = stepValue(range, value, 1, 'step');
      if (next === value) break;
      expect(next).toBeGreaterThan(value);
      value = next;
    }
    expect(value).toBe(range.max);
    expect(presses).toBeGreaterThan(80);
    expect(presses).toBeLessThanOrEqual(100);
  });
});

describe('toValue', () => {
  it.each([
    ['rate', 0.1],
    ['rate', 0.01],
    ['rate', 0.05],
    ['rate', 0.2],
    ['momentum', 0.9],
    ['momentum', 0.5],
    ['decay', 0.9],
    ['decay', 0.99],
    ['decay', 0.999],
    ['decay', 0.5],
    ['epsilon', 1e-8],
    ['angle', 0],
    ['angle', 45],
    ['condition', 20],
  ] as const)('on the %s slider reaches %f exactly', (name, value) => {
    const range = ranges[name];
    expect(toValue(range, Math.round(toPosition(range, value)))).toBe(value);
  });

  it('finds a rounder number for a coarser pointer', () => {
    expect(toValue(ranges.rate, 660, 4)).toBe(0.09);
    expect(toValue(ranges.rate, 669, 4)).toBe(0.1);
  });
});

describe('stepValue', () => {
  it('reads well on the way', () => {
    const seen = [0.1];
    for (let i = 0; i < 5; i++) seen.push(stepValue(ranges.rate, seen.at(-1) ?? 0, 1, 'step'));
    expect(seen).toEqual([0.1, 0.12, 0.14, 0.16, 0.18, 0.2]);
  });

  it('leaves a typed value beyond the slider alone when asked to go further', () => {
    expect(stepValue(ranges.rate, 25, 1, 'page')).toBe(25);
    expect(stepValue(ranges.rate, 25, -1, 'step')).toBeLessThan(10);
  });
});

describe('roundest', () => {
  it('prefers zero, then the fewest digits, then the nearest', () => {
    expect(roundest(-0.2, 0.1, 0.4)).toBe(0);
    expect(roundest(0.096, 0.0983, 0.1008)).toBe(0.1);
    expect(roundest(0.11, 0.128, 0.16)).toBe(0.13);
    expect(roundest(-23, -22.4, -21.6)).toBe(-22);
  });
});

describe('a slider of whole numbers', () => {
  const steps = { min: 10, max: 100_000, scale: 'log', whole: true } as const;

  it('has whole numbers at every position', () => {
    for (let p = 0; p <= POSITIONS; p++) expect(Number.isInteger(toValue(steps, p))).toBe(true);
  });

  it('moves by every key press until its end', () => {
    for (const by of ['fine', 'step', 'page'] as const) {
      let value: number = steps.min;
      while (value < steps.max) {
        const next = stepValue(steps, value, 1, by);
        expect(next).toBeGreaterThan(value);
        value = next;
      }
    }
  });
});
