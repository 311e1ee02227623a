import { tensor3d, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tanh } from '../kernels';
import { use } from '../testing/backends';

/**
 * Twice the distance between two neighbours of single precision, 2⁻²³ of a number: ELU and the division are each off by
 * part of one. Measured: at most 1.2e-7.
 */
const TOLERANCE = 2 ** -22;
/** The smallest number of single precision that has all its digits. */
const SMALLEST_NORMAL = 2 ** -126;

const of = (numbers: readonly number[]): Float32Array =>
  tidy(() => tanh(tensor3d([...numbers], [1, 1, numbers.length])).dataSync<'float32'>());

const error = (x: number): number => Math.abs(of([x])[0]! / Math.tanh(Math.fround(x)) - 1);

describe('tanh on wasm', () => {
  beforeAll(() => use('wasm'));

  it('keeps its digits for numbers of every size', () => {
    const exponents = Array.from({ length: 40_000 }, (_, i) => -37 + (39 * i) / 40_000);
    const x = exponents.map((exponent, i) => Math.fround((i % 2 ? 1 : -1) * 10 ** exponent));
    const worst = of(x).reduce((worst, y, i) => Math.max(worst, Math.abs(y / Math.tanh(x[i]!) - 1)), 0);
    expect(worst).toBeLessThan(TOLERANCE);
    expect(worst).toBeGreaterThan(0);
  });

  it('keeps them wherever one looks', () => {
    const single = fc
      .float({ noNaN: true, noDefaultInfinity: true })
      .filter((x) => Math.abs(x) >= SMALLEST_NORMAL);
    fc.assert(fc.property(single, (x) => error(x) < TOLERANCE));
  });

  it('is odd, to the last bit and for zeros too', () => {
    const x = [0, 2 ** -149, 1e-30, 0.1, 0.7, 3, 8, 50];
    expect(of(x.map((one) => -one))).toEqual(of(x).map((one) => -one));
  });

  it('is exactly 1 where it is nearer to 1 than to any other number', () => {
    expect([...of([9.02, 20, 1e38, Infinity, -9.02, -20, -1e38, -Infinity])]).toEqual([
      ...[1, 1, 1, 1],
      ...[-1, -1, -1, -1],
    ]);
    expect(of([8.3])[0]).toBeLessThan(1);
  });

  it('passes on what is not a number', () => expect(of([0.5, Number.NaN])[1]).toBeNaN());

  it('does not depend on the numbers beside it', () => {
    const x = Array.from({ length: 37 }, (_, i) => Math.sin(i) * 4);
    expect([...of(x)]).toEqual(x.map((one) => of([one])[0]));
  });
});
