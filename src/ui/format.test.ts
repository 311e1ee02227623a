import { ticks } from 'd3-array';
import fc from 'fast-check';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  formatCount,
  formatNumber,
  formatParameter,
  formatReadout,
  formatShare,
  formatTick,
  parseNumber,
} from './format';

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: { ui: { notANumber: 'not a number' } } } });
});

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.05, '0.05'],
    [-3.2, '−3.2'],
    [1234.5678, '1,235'],
    [0.00012345, '0.0001235'],
    [1.2e-5, '1.2×10⁻⁵'],
    [-1e-8, '−1×10⁻⁸'],
    [123456789, '1.235×10⁸'],
    [9.9999e-5, '1×10⁻⁴'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
    [Number.NaN, 'not a number'],
  ])('writes %f as %s', (value, text) => {
    expect(formatNumber(value, 'en')).toBe(text);
  });

  it('keeps to the digits asked for', () => {
    expect(formatNumber(Math.PI, 'ko', 2)).toBe('3.1');
    expect(formatReadout(1.5, 'en', 4)).toBe('1.500');
    expect(formatReadout(1e-7, 'en', 3)).toBe('1.00×10⁻⁷');
  });

  it('follows the locale', () => {
    expect(formatNumber(0.25, 'de')).toBe('0,25');
  });
});

it('formatShare writes a percentage with the decimals asked for', () => {
  expect(formatShare(0.98671, 'en')).toBe('98.7%');
  expect(formatShare(1, 'en')).toBe('100%');
  expect(formatShare(1, 'en', 1, true)).toBe('100.0%');
  expect(formatShare(0.005, 'ko', 0)).toBe('1%');
});

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [12_345, '12,345'],
    [1_234_567, '1,234,567'],
  ])('writes %i as %s', (count, text) => {
    expect(formatCount(count, 'en')).toBe(text);
  });
});

describe('formatParameter', () => {
  it.each([
    [0.9, '0.9'],
    [0.99985, '0.99985'],
    [0.9999996, '0.9999996'],
    [1 - 2 ** -53, '0.9999999999999999'],
    [1, '1'],
    [0, '0'],
    [-0, '0'],
    [-3, '−3'],
    [4_294_967_295, '4,294,967,295'],
    [1e10, '1×10¹⁰'],
    [0.0123456, '0.012346'],
    [1e-12, '1×10⁻¹²'],
  ])('writes %f as %s', (value, text) => {
    expect(formatParameter(value, 'en')).toBe(text);
  });

  it('never writes what is below 1 as 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (value) => {
        expect(parseNumber(formatParameter(value, 'en'))).toBeLessThan(1);
      }),
    );
    // Close to 1, where a number drawn at random hardly ever lies.
    fc.assert(
      fc.property(fc.double({ min: 1, max: 53, noNaN: true }), (exponent) => {
        expect(parseNumber(formatParameter(1 - 2 ** -exponent, 'en'))).toBeLessThan(1);
      }),
    );
  });
});

describe('formatTick', () => {
  it('writes as many digits as tell a tick from the next', () => {
    expect([2.9996, 2.9998, 3].map((value) => formatTick(value, 2e-4, 'en'))).toEqual([
      '2.9996',
      '2.9998',
      '3',
    ]);
    expect([-50, 0, 50].map((value) => formatTick(value, 50, 'en'))).toEqual(['−50', '0', '50']);
    expect(formatTick(1_500, 500, 'en')).toBe('1,500');
    expect(formatTick(1.2e-5, 1e-6, 'en')).toBe('1.2×10⁻⁵');
  });

  it('never writes two ticks the same', () => {
    const from = fc.double({ min: -1000, max: 1000, noNaN: true });
    const extent = fc.double({ min: -9, max: 6, noNaN: true });
    fc.assert(
      fc.property(from, extent, fc.integer({ min: 2, max: 12 }), (from, extent, count) => {
        const values = ticks(from, from + 10 ** extent, count);
        fc.pre(values.length > 1);
        const step = values[1]! - values[0]!;
        const written = values.map((value) => formatTick(value, step, 'en'));
        expect(new Set(written).size).toBe(values.length);
        for (const [index, text] of written.entries()) {
          expect(Math.abs(parseNumber(text)! - values[index]!)).toBeLessThan(1e-3 * step);
        }
      }),
    );
  });
});

describe('parseNumber', () => {
  it.each([
    ['1e-3', 0.001],
    ['0.05', 0.05],
    ['0,05', 0.05],
    ['.5', 0.5],
    ['-7', -7],
    ['−7', -7],
    ['1,000', 1000],
    ['1,234.5', 1234.5],
    ['1,5', 1.5],
    ['1.2×10⁻⁵', 1.2e-5],
    ['2 * 10^-3', 0.002],
    [' 3 ', 3],
    ['０．１', 0.1],
    ['1E2', 100],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '1.2.3', '1,2,3', '--1', 'e5', 'NaN', 'Infinity', '1e999', '0x10'])(
    'refuses "%s"',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it('reads back what formatNumber writes', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const read = parseNumber(formatNumber(value, 'en', 17));
        expect(Math.abs((read ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
      }),
    );
  });
});
