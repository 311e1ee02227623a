import type { PictureMessage } from '../../../network/session/messages';
import { paintImage, type Rgb } from '../../../plot/networks';

/** Images are ink on paper in every theme, as they were drawn. */
const INK: Rgb = [20, 24, 32];
const PAPER: Rgb = [255, 255, 255];
const SIDE = 28;

/**
 * Writes images and what they were taken for into the items of a list, a canvas and a line of text each.
 *
 * @param describe an image's class and what it was taken for, in words
 */
export function writeImages(
  list: HTMLElement,
  { pixels, labels, predicted }: NonNullable<PictureMessage['images']>,
  describe: (label: number, predicted: number) => string,
): void {
  for (const [index, item] of [...list.children].entries()) {
    if (!(item instanceof HTMLElement)) continue;
    const label = labels[index];
    const taken = predicted[index];
    item.hidden = label === undefined || taken === undefined;
    const canvas = item.querySelector('canvas');
    const verdict = item.querySelector('span');
    if (label === undefined || taken === undefined || !canvas || !verdict) continue;
    if (!paintDigit(canvas, pixels, index)) continue;
    canvas.setAttribute('aria-label', describe(label, taken));
    const { right, text } = verdictOf(label, taken);
    item.dataset.right = String(right);
    if (verdict.textContent !== text) verdict.textContent = text;
  }
}

/** Paints one of many images of 28 × 28 pixels. @returns whether the browser gave it a context to */
export function paintDigit(canvas: HTMLCanvasElement, pixels: Float32Array, index: number): boolean {
  if (canvas.width !== SIDE || canvas.height !== SIDE) {
    canvas.width = SIDE;
    canvas.height = SIDE;
  }
  const context = canvas.getContext('2d');
  if (!context) return false;
  const image = context.createImageData(SIDE, SIDE);
  paintImage(pixels.subarray(index * SIDE * SIDE, (index + 1) * SIDE * SIDE), INK, PAPER, image.data);
  context.putImageData(image, 0, 0);
  return true;
}

/** What an image was taken for, and whether that is right; else with what it is. */
export function verdictOf(label: number, taken: number): { readonly right: boolean; readonly text: string } {
  const right = label === taken;
  return { right, text: right ? `✓ ${taken}` : `✗ ${taken} (${label})` };
}
