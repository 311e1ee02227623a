import { Random } from '../../../engine/random';
import { glyphs } from './glyphs';
import { PIXELS, write } from './hand';
import { ink } from './ink';

/** A run of images: `count` of them from `from` on, of the endless sequence that a seed stands for. */
export interface DigitRun {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  /** Every pixel is moved by an even random amount of up to this, and then limited to 0…1. */
  readonly noise: number;
}

/** The digit that image `index` shows: they take turns, so that all are equally frequent. */
export function digitAt(index: number): number {
  return index % 10;
}

/**
 * Draws a run of handwritten digits, white on black, into `pixels` [count × 784], row by row, from 0 to 1. An image
 * depends on the seed, its index and the noise alone, so that any run can be made by itself.
 *
 * @throws RangeError where `pixels` is too short, or a seed or index is not a whole number below 2³²
 */
export function drawDigits(run: DigitRun, pixels: Float32Array): void {
  const { seed, from, count, noise } = run;
  if (!isWord(seed)) throw new RangeError(`seed is ${seed}; allowed: whole numbers from 0 to below 2^32`);
  if (!isWord(from) || !isWord(count) || from + count > 2 ** 32) {
    throw new RangeError(`images ${from} to ${from + count}; allowed: whole numbers from 0 to 2^32`);
  }
  if (pixels.length < count * PIXELS) {
    throw new RangeError(`pixels has length ${pixels.length}; needed: ${count * PIXELS}`);
  }
  pixels.fill(0, 0, count * PIXELS);
  for (let k = 0; k < count; k++) drawDigit(seed, from + k, noise, pixels, k * PIXELS);
}

function drawDigit(seed: number, index: number, noise: number, pixels: Float32Array, offset: number): void {
  const random = new Random([seed, index, 0, 1]);
  // Twelve rounds spread each bit of the seed and the index over the whole state.
  for (let round = 0; round < 12; round++) random.bits();
  const ways = glyphs[digitAt(index)]!;
  const path = write(ways[random.integer(ways.length)]!, random);
  ink(path, random.uniform(0.9, 1.5), pixels, offset);
  if (noise === 0) return;
  for (let pixel = offset; pixel < offset + PIXELS; pixel++) {
    const noisy = pixels[pixel]! + noise * (random.bits() / 2 ** 31 - 1);
    pixels[pixel] = Math.min(Math.max(noisy, 0), 1);
  }
}

function isWord(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}
