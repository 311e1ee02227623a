import { SvgSheet } from '../../plot/svg';
import { CanvasRefused, CanvasSheet } from '../../ui/takeaway/canvasSheet';
import type { Subject, View } from '../../ui/takeaway/types';

/** A picture of a subject as PNG, each pixel of `size` so many times as long. @throws CanvasRefused where it is too large */
export async function pngOf(
  subject: Subject,
  view: View,
  [width, height]: readonly [number, number],
  scale: number,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  subject.draw(new CanvasSheet(canvas, width, height, scale), view);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!picture) throw new CanvasRefused(`no PNG of ${canvas.width} × ${canvas.height} pixels`);
  return picture;
}

/** The same as an SVG file. */
export function svgOf(
  subject: Subject,
  view: View,
  [width, height]: readonly [number, number],
  title: string,
): Blob {
  const sheet = new SvgSheet(width, height, title);
  subject.draw(sheet, view);
  return new Blob([String(sheet)], { type: 'image/svg+xml' });
}
