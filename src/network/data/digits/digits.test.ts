import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowOf, same } from '../testing';
import { type DigitRun, digitAt, digits, drawDigits, PIXELS, SIDE } from '.';

function draw(run: Partial<DigitRun>): Float32Array {
  const whole = { seed: 1, from: 0, count: 1, noise: 0, ...run };
  const pixels = new Float32Array(whole.count * PIXELS);
  drawDigits(whole, pixels);
  return pixels;
}

const image = (pixels: Float32Array, k: number) => pixels.subarray(k * PIXELS, (k + 1) * PIXELS);
const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);

function distance(a: Float32Array, b: Float32Array): number {
  let square = 0;
  for (let k = 0; k < a.length; k++) {
    const difference = a[k]! - b[k]!;
    square += difference * difference;
  }
  return Math.sqrt(square);
}

describe('an image', () => {
  it('depends on seed, index and noise alone, whatever run it is drawn in', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 32 - 1),
        fc.nat(2 ** 31),
        fc.nat(9),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (seed, from, k, noise) => {
          const run = draw({ seed, from, count: 10, noise });
          expect(same(draw({ seed, from: from + k, noise }), image(run, k))).toBe(true);
          expect(run.every((value) => value >= 0 && value <= 1)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is not that of the neighbouring seed or index, nor of the seed and the index exchanged', () => {
    const first = draw({ seed: 3, from: 20 });
    for (const other of [
      draw({ seed: 4, from: 20 }),
      draw({ seed: 3, from: 30 }),
      draw({ seed: 20, from: 3 }),
    ]) {
      expect(distance(first, other)).toBeGreaterThan(3);
    }
  });

  it('overwrites what was in the pixels', () => {
    const pixels = new Float32Array(PIXELS).fill(1);
    drawDigits({ seed: 1, from: 0, count: 1, noise: 0 }, pixels);
    expect(same(pixels, draw({}))).toBe(true);
  });

  it('moves by the noise at most, and stays between 0 and 1', () => {
    const still = draw({ count: 20 });
    const noisy = draw({ count: 20, noise: 0.3 });
    const moves = still.map((value, k) => Math.abs(value - noisy[k]!));
    const most = moves.reduce((high, value) => Math.max(high, value), 0);
    expect(most).toBeLessThanOrEqual(0.3 + 1e-6);
    expect(most).toBeGreaterThan(0.29);
    expect(noisy.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('is refused where it has no place or no number', () => {
    expect(() => drawDigits({ seed: 1, from: 0, count: 2, noise: 0 }, new Float32Array(PIXELS))).toThrow(
      'pixels has length 784; needed: 1568',
    );
    expect(() => draw({ seed: 0.5 })).toThrow('seed is 0.5');
    expect(() => draw({ from: -1 })).toThrow('images -1 to 0');
    expect(() => draw({ from: 2 ** 32 - 1, count: 2 })).toThrow(RangeError);
  });
});

describe('1,000 images', () => {
  let pixels: Float32Array;
  beforeAll(() => {
    pixels = draw({ count: 1000 });
  });

  it('each have ink like handwriting: neither a speck nor a blot, on a black rim', () => {
    for (let k = 0; k < 1000; k++) {
      const drawn = image(pixels, k);
      const share = sum(drawn) / PIXELS;
      // MNIST's images lie between 0.02 and 0.32 or so.
      expect(share).toBeGreaterThan(0.015);
      expect(share).toBeLessThan(0.35);
    }
    const mean = sum(pixels) / pixels.length;
    // MNIST's mean is 0.13.
    expect(mean).toBeGreaterThan(0.09);
    expect(mean).toBeLessThan(0.17);
    let rim = 0;
    for (let k = 0; k < 1000; k++) {
      for (let at = 0; at < SIDE; at++) rim += image(pixels, k)[at]! + image(pixels, k)[PIXELS - 1 - at]!;
    }
    expect(rim / sum(pixels)).toBeLessThan(0.001);
  });

  it('are centred by mass, to within a shift of about a pixel', () => {
    let furthest = 0;
    let total = 0;
    for (let k = 0; k < 1000; k++) {
      const drawn = image(pixels, k);
      let [x, y] = [0, 0];
      drawn.forEach((value, at) => {
        x += value * ((at % SIDE) + 0.5 - SIDE / 2);
        y += value * (Math.floor(at / SIDE) + 0.5 - SIDE / 2);
      });
      const off = Math.hypot(x, y) / sum(drawn);
      furthest = Math.max(furthest, off);
      total += off;
    }
    expect(furthest).toBeLessThan(4);
    expect(total / 1000).toBeLessThan(1.2);
    expect(total / 1000).toBeGreaterThan(0.3);
  });

  it('vary within a digit nearly as much as between digits', () => {
    let [within, between, withins, betweens] = [0, 0, 0, 0];
    for (let a = 0; a < 100; a++) {
      for (let b = 0; b < a; b++) {
        const apart = distance(image(pixels, a), image(pixels, b));
        if (digitAt(a) === digitAt(b)) {
          within += apart;
          withins++;
        } else {
          between += apart;
          betweens++;
        }
      }
    }
    // MNIST: about 9 within and 10.5 between.
    expect(within / withins).toBeGreaterThan(6);
    expect(between / betweens).toBeGreaterThan(within / withins + 0.5);
  });

  it('tell which digit another image shows: the nearest of them is of the same in 85 of 100', () => {
    const known = Array.from({ length: 1000 }, (_, k) => image(pixels, k));
    let right = 0;
    for (let index = 500_000; index < 500_100; index++) {
      const unseen = draw({ from: index });
      const apart = known.map((other) => distance(unseen, other));
      const nearest = apart.indexOf(Math.min(...apart));
      if (digitAt(nearest) === digitAt(index)) right++;
    }
    expect(right).toBeGreaterThanOrEqual(85);
  });
});

describe('the data set', () => {
  it('has every digit equally often in training and in test', () => {
    const dataset = digits.make({ samples: 500, testSamples: 100 });
    expect(dataset).toMatchObject({ count: 600, trainCount: 500 });
    for (const [from, to, each] of [
      [0, 500, 50],
      [500, 600, 10],
    ] as const) {
      for (let digit = 0; digit < 10; digit++) {
        expect(dataset.targets.subarray(from, to).filter((label) => label === digit)).toHaveLength(each);
      }
    }
  });

  it('draws each row as its target says, and keeps the test rows when it grows', () => {
    const small = digits.make({ samples: 100, testSamples: 100, noise: 0 });
    const large = digits.make({ samples: 200, testSamples: 100, noise: 0 });
    expect(same(Float32Array.from(rowOf(large, 150)), draw({ from: 150 }))).toBe(true);
    expect(same(large.inputs.subarray(200 * PIXELS), small.inputs.subarray(100 * PIXELS))).toBe(true);
    expect(same(large.targets.subarray(200), small.targets.subarray(100))).toBe(true);
    expect(large.targets[200]).toBe(digitAt(2 ** 31));
  });
});
