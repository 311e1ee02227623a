import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';

/** What a QR code on the page says to a reader that is none of ours; null where it cannot read it. */
export async function readQr(code: Locator): Promise<string | null> {
  const { side, pixels } = await code.evaluate((svg: SVGSVGElement) => {
    const scale = 4;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = scale * svg.viewBox.baseVal.width;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no context');
    context.fillStyle = svg.querySelector('rect')?.getAttribute('fill') ?? '';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(scale, scale);
    const path = svg.querySelector('path');
    context.fillStyle = path?.getAttribute('fill') ?? '';
    context.fill(new Path2D(path?.getAttribute('d') ?? ''));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { side: canvas.width, pixels: [...data] };
  });
  return jsQR(Uint8ClampedArray.from(pixels), side, side)?.data ?? null;
}
