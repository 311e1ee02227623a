import { describe, expect, it } from 'vitest';
import { defineSurface } from './surface';

const tilted = defineSurface({
  id: 'tilted',
  name: 'Tilted',
  family: 'valleys',
  formula: String.raw`L(x, y) = \tfrac{1}{2}x^2 + s\,y`,
  domain: [
    [-1, 1],
    [-20, 10],
  ],
  start: [0.5, 1],
  rate: 0.1,
  contours: 'even',
  unbounded: true,
  parameters: {
    slope: {
      symbol: 's',
      min: 0,
      max: 2,
      default: 1,
      scale: 'linear',
      allows: (value) => value >= 0,
      allowed: 's ≥ 0',
    },
  },
  value: (x, y, { slope }) => 0.5 * x * x + slope * y,
  gradient(x, _y, { slope }, out) {
    out[0] = x;
    out[1] = slope;
  },
  hessian(_x, _y, _, out) {
    out.set([1, 0, 0, 0]);
  },
  minima: ({ slope }) => (slope === 0 ? [{ at: [0, 0], value: 0, global: true }] : []),
});

describe('defineSurface', () => {
  it('fills in the default of a parameter that is not given', () => {
    expect(tilted.objective().value(2, 3)).toBe(5);
    expect(tilted.objective({ slope: 2 }).value(2, 3)).toBe(8);
  });

  it('passes the parameters to the gradient and to the minima', () => {
    const gradient = new Float64Array(2);
    expect(tilted.objective({ slope: 2 }).evaluate(Float64Array.of(2, 3), gradient)).toBe(8);
    expect([...gradient]).toEqual([2, 2]);
    expect(tilted.objective().minima).toEqual([]);
    expect(tilted.objective({ slope: 0 }).minima).toHaveLength(1);
  });

  it('has no saddles and maxima where none are stated', () => {
    expect(tilted.objective().saddles).toEqual([]);
    expect(tilted.objective().maxima).toEqual([]);
  });

  it('bounds coordinates at 1,000 times the extent of the domain', () => {
    expect(tilted.objective().bound).toBe(30_000);
  });

  it('refuses a parameter that does not exist, or a value that the formula does not allow', () => {
    const unknown: Record<string, number> = { slop: 1 };
    expect(() => tilted.objective(unknown)).toThrow(/tilted.*'slop'.*slope/);
    expect(() => tilted.objective({ slope: -1 })).toThrow(/slope of tilted is -1; allowed: s ≥ 0/);
    expect(() => tilted.objective({ slope: NaN })).toThrow(RangeError);
  });
});
