import { decode, decodeFrames } from 'modern-gif';
import { describe, expect, it } from 'vitest';
import { takeApart } from './gifBlocks';
import { GifEncoder } from './gifEncoder';
import type { Pixels } from './writer';

const width = 24;
const height = 16;

/** A picture in which a square stands one pixel further to the right with each frame, on a ramp of greys. */
function picture(frame: number): Pixels {
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const square = x >= frame && x < frame + 3 && y >= 4 && y < 7;
      const color = square ? [36, 64, 200] : [40 + 10 * y, 40 + 10 * y, 40 + 10 * y];
      pixels.set([...color, 255], 4 * (y * width + x));
    }
  }
  return pixels;
}

async function encode(frames: number): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new GifEncoder(width, height, 50);
  await encoder.choosePalette([picture(0), picture(frames - 1)]);
  for (let frame = 0; frame < frames; frame++) await encoder.add(picture(frame));
  return new Uint8Array(await new Blob(await encoder.finish()).arrayBuffer());
}

describe('a GIF', () => {
  it('has its size, all its frames and their delay, and is repeated', async () => {
    for (const frames of [1, 8, 9, 20]) {
      const gif = decode(await encode(frames));
      expect([gif.width, gif.height], `${frames} frames`).toEqual([width, height]);
      expect(gif.frames).toHaveLength(frames);
      expect(gif.frames.map(({ delay }) => delay)).toEqual(Array(frames).fill(50));
      expect(gif.looped).toBe(true);
    }
  });

  it('shows in each frame what was drawn, whichever frames were encoded together', async () => {
    const decoded = decodeFrames(await encode(20));
    for (const [index, { data }] of decoded.entries()) {
      const wanted = picture(index);
      const off = data.map((value, at) => Math.abs(value - wanted[at]!));
      // Colours are chosen and found in another space than the one they are given in.
      expect(Math.max(...off), `frame ${index}`).toBeLessThanOrEqual(2);
    }
  });

  it('has one palette for all frames, so that no colour flickers', async () => {
    const { images, head } = takeApart(await encode(20));
    expect(head[10]! & 0x80).toBe(0x80);
    // The flags of an image follow its place and size, after the eight bytes of its delay.
    for (const image of images) expect(image[8 + 9]! & 0x80).toBe(0);
  });

  it('is the same whenever it is made', async () => {
    expect(await encode(12)).toEqual(await encode(12));
  });

  it('is not read where it is none', () => {
    expect(() => takeApart(new Uint8Array(40).fill(7))).toThrow(RangeError);
  });
});
