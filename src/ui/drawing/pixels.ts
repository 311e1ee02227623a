import type { Pixels } from '../../plot/displayList';

/** What images need of a canvas, on the page or not. */
interface Surface {
  width: number;
  height: number;
  getContext(kind: '2d'): Pick<CanvasRenderingContext2D, 'putImageData'> | null;
}

let image: HTMLCanvasElement | OffscreenCanvas | null = null;

/** An image as a context can draw it, until the next one is asked for. */
export function imageOf(pixels: Pixels): CanvasImageSource {
  // A worker has no elements, and a page may have no other canvases.
  image ??= typeof document === 'undefined' ? new OffscreenCanvas(1, 1) : document.createElement('canvas');
  putPixels(image, pixels);
  return image;
}

/** Makes a canvas that image, and as large. */
export function putPixels(canvas: Surface, { columns, rows, data }: Pixels): void {
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  canvas.getContext('2d')?.putImageData(new ImageData(data, columns, rows), 0, 0);
}
