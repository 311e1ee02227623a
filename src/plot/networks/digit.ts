import type { Rgb } from './colors';

/**
 * Colours an image of one number a pixel: `paper` for 0, `ink` for 1, and between.
 *
 * @param image [pixels]
 * @param pixels [pixels × 4]
 */
export function paintImage(image: Float32Array, ink: Rgb, paper: Rgb, pixels: Uint8ClampedArray): void {
  for (let i = 0; i < image.length; i++) {
    const t = image[i]!;
    for (let channel = 0; channel < 3; channel++) {
      pixels[4 * i + channel] = paper[channel]! + t * (ink[channel]! - paper[channel]!);
    }
    pixels[4 * i + 3] = 255;
  }
}
