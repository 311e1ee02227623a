import { describe, expect, it } from 'vitest';
import { plotThemes } from '../theme';
import { networkColors, SHADES, shadeAt } from './colors';
import { boundaries, type Field, type Meaning, paintField, paintUnit } from './field';

const colors = networkColors(plotThemes.light);
const classes: Meaning = { kind: 'classes' };

function painted(values: readonly number[], outputs: number, meaning: Meaning = classes) {
  const pixels = new Uint8ClampedArray((4 * values.length) / outputs);
  paintField({ values: Float32Array.from(values), outputs }, meaning, colors, pixels);
  return Array.from({ length: pixels.length / 4 }, (_, i) => [...pixels.subarray(4 * i, 4 * i + 4)]);
}

/** A field of `says` at the cells' centres over [−2, 2] × [−1, 1]. */
function field(outputs: number, says: (x: number, y: number) => readonly number[]): Field {
  const [columns, rows] = [40, 20];
  const values: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values.push(...says(-2 + (column + 0.5) * 0.1, 1 - (row + 0.5) * 0.1));
    }
  }
  return { values: Float32Array.from(values), columns, rows, outputs, x: [-2, 2], y: [-1, 1] };
}

/** The points of lines that are not on the outermost cells, where lines close. */
function inner(lines: readonly Float64Array[]): [number, number][] {
  const points: [number, number][] = [];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) points.push([line[i]!, line[i + 1]!]);
  }
  return points.filter(([x, y]) => Math.abs(x) < 1.94 && Math.abs(y) < 0.94);
}

describe('paintField', () => {
  it('gives the probability of class 1 its place on the diverging ramp', () => {
    const pixels = painted([0, 1, 0.5, 0.25], 1);
    expect(pixels[0]!.slice(0, 3)).toEqual(colors.diverging[0]);
    expect(pixels[1]!.slice(0, 3)).toEqual(colors.diverging[SHADES - 1]);
    expect(pixels[2]!.slice(0, 3)).toEqual(shadeAt(colors.diverging, 0.5));
    expect(pixels[3]!.slice(0, 3)).toEqual(shadeAt(colors.diverging, 0.25));
  });

  it('paints two outputs as the one they are equal to', () => {
    expect(painted([0.75, 0.25, 0.1, 0.9], 2)).toEqual(painted([0.25, 0.9], 1));
  });

  it('blends the colours of more classes by their probabilities', () => {
    const [certain, half] = painted([0, 1, 0, 0.5, 0, 0.5], 3);
    expect(certain!.slice(0, 3)).toEqual(colors.regions[1]);
    for (let i = 0; i < 3; i++) {
      expect(half![i]).toBeCloseTo((colors.regions[0]![i]! + colors.regions[2]![i]!) / 2, -0.5);
    }
  });

  it('gives a value its place between the lowest and the highest', () => {
    const pixels = painted([-1, 0, 3], 1, { kind: 'value', low: -1, high: 3 });
    expect(pixels.map((pixel) => pixel.slice(0, 3))).toEqual(
      [0, 0.25, 1].map((t) => [...shadeAt(colors.sequential, t)]),
    );
  });

  it('leaves clear what is no number', () => {
    expect(painted([Number.NaN, 0.5], 1).map((pixel) => pixel[3])).toEqual([0, 255]);
    expect(painted([Number.NaN, 0.5, 0.5], 3)[0]![3]).toBe(0);
    expect(painted([Number.NaN], 1, { kind: 'value', low: 0, high: 1 })[0]![3]).toBe(0);
  });
});

describe('paintUnit', () => {
  it('has 0 in the middle of the ramp and the largest number at its ends', () => {
    const pixels = new Uint8ClampedArray(12);
    paintUnit(Float32Array.from([9, 0, 9, 4, 9, -4]), 1, 2, 4, colors, pixels);
    const shades = [0, 1, 2].map((i) => [...pixels.subarray(4 * i, 4 * i + 3)]);
    expect(shades).toEqual([0.5, 1, 0].map((t) => [...shadeAt(colors.diverging, t)]));
  });
});

describe('boundaries', () => {
  it('are where the probability is a half', () => {
    // p = ½ on the line x = 0.37 y + 0.2.
    const points = inner(
      boundaries(
        field(1, (x, y) => [0.5 + 0.2 * (x - 0.37 * y - 0.2)]),
        classes,
      ),
    );
    expect(points.length).toBeGreaterThan(15);
    for (const [x, y] of points) expect(x).toBeCloseTo(0.37 * y + 0.2, 5);
  });

  it('are the same of two outputs', () => {
    const one = boundaries(
      field(1, (x, y) => [1 / (1 + Math.exp(-x - y))]),
      classes,
    );
    const two = boundaries(
      field(2, (x, y) => [1 / (1 + Math.exp(x + y)), 1 / (1 + Math.exp(-x - y))]),
      classes,
    );
    expect(inner(two).length).toBe(inner(one).length);
    for (const [i, [x, y]] of inner(two).entries()) {
      expect(x).toBeCloseTo(inner(one)[i]![0], 4);
      expect(y).toBeCloseTo(inner(one)[i]![1], 4);
    }
  });

  it('are between each two of several classes that meet', () => {
    // Class 0 left of −1, class 2 right of 1, class 1 between.
    const lines = boundaries(
      field(3, (x) => [-x - 1, 0, x - 1]),
      classes,
    );
    const xs = inner(lines).map(([x]) => x);
    expect(xs.filter((x) => x < 0).length).toBeGreaterThan(10);
    expect(xs.filter((x) => x > 0).length).toBeGreaterThan(10);
    for (const x of xs) expect(Math.abs(x)).toBeCloseTo(1, 5);
  });

  it('are in the middle of the range of a value', () => {
    const points = inner(
      boundaries(
        field(1, (x) => [10 * x]),
        { kind: 'value', low: -10, high: 20 },
      ),
    );
    expect(points.length).toBeGreaterThan(10);
    for (const [x] of points) expect(x).toBeCloseTo(0.5, 5);
  });

  it('are nowhere in a field of one class or of no numbers', () => {
    expect(
      inner(
        boundaries(
          field(1, () => [0.9]),
          classes,
        ),
      ),
    ).toEqual([]);
    expect(
      inner(
        boundaries(
          field(1, () => [Number.NaN]),
          classes,
        ),
      ),
    ).toEqual([]);
  });
});
