import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigen } from './eigen';

const entry = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('eigen', () => {
  it('knows matrices worked by hand', () => {
    expect(eigen(2, 0, 0.1)).toMatchObject({ largest: 2, smallest: 0.1, steepest: [1, 0] });
    expect(eigen(0.1, 0, 2)).toMatchObject({ largest: 2, smallest: 0.1, steepest: [0, 1] });
    // [[2, 1], [1, 2]] has 3 along (1, 1) and 1 across it.
    const matrix = eigen(2, 1, 2);
    expect(matrix.largest).toBeCloseTo(3, 14);
    expect(matrix.smallest).toBeCloseTo(1, 14);
    expect(matrix.steepest[0]).toBeCloseTo(Math.SQRT1_2, 14);
    expect(matrix.steepest[1]).toBeCloseTo(Math.SQRT1_2, 14);
    // A saddle: 2 and −2; a multiple of the identity; a matrix of rank one; zero.
    expect(eigen(2, 0, -2)).toMatchObject({ largest: 2, smallest: -2, steepest: [1, 0], flattest: [-0, 1] });
    expect(eigen(0, 3, 0)).toMatchObject({ largest: 3, smallest: -3 });
    expect(eigen(5, 0, 5)).toMatchObject({ largest: 5, smallest: 5 });
    expect(eigen(1, 1, 1)).toMatchObject({ largest: 2, smallest: 0 });
    expect(eigen(0, 0, 0)).toMatchObject({ largest: 0, smallest: 0 });
    expect(eigen(-1, 0, -3)).toMatchObject({ largest: -1, smallest: -3, steepest: [1, 0] });
  });

  it('keeps the digits of an eigenvalue near zero', () => {
    // Trace 1e9 + 1e-9, determinant 1: the plain difference m − r gives 0.
    expect(eigen(1e9, 0, 1e-9).smallest).toBe(1e-9);
    // [[1e8, 1], [1, 2e-8]] has determinant 1.
    expect(eigen(1e8, 1, 2e-8).smallest).toBeCloseTo(1e-8, 22);
  });

  it('neither overflows nor underflows where the eigenvalues do not', () => {
    const large = eigen(1e200, 1e199, 2e200);
    expect(large.largest / 1e200).toBeCloseTo(eigen(1, 0.1, 2).largest, 12);
    expect(large.smallest / 1e200).toBeCloseTo(eigen(1, 0.1, 2).smallest, 12);
    const small = eigen(1e-200, 1e-201, 2e-200);
    expect(small.smallest / 1e-200).toBeCloseTo(eigen(1, 0.1, 2).smallest, 12);
  });

  it('gives NaN for entries that are not finite', () => {
    expect(eigen(Infinity, 0, 1).largest).toBeNaN();
    expect(eigen(1, NaN, 1).smallest).toBeNaN();
  });

  it('satisfies A v = λ v with unit, perpendicular vectors for any matrix', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        const { largest, smallest, steepest, flattest } = eigen(a, b, c);
        const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c));
        // A few units in the last place of the largest entry, be it denormal.
        const rounding = 4e-14 * size + 4 * Number.MIN_VALUE;
        expect(largest).toBeGreaterThanOrEqual(smallest);
        expect(Math.abs(largest + smallest - (a + c))).toBeLessThanOrEqual(rounding);
        expect(steepest[0] * flattest[0] + steepest[1] * flattest[1]).toBeCloseTo(0, 14);
        for (const [value, [x, y]] of [
          [largest, steepest],
          [smallest, flattest],
        ] as const) {
          expect(Math.hypot(x, y)).toBeCloseTo(1, 14);
          expect(Math.abs(a * x + b * y - value * x)).toBeLessThanOrEqual(rounding);
          expect(Math.abs(b * x + c * y - value * y)).toBeLessThanOrEqual(rounding);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
