import type { FilmWriter, Pixels } from './writer';

/** From the page to the worker. */
export type GifRequest =
  | {
      readonly type: 'open';
      readonly width: number;
      readonly height: number;
      readonly delay: number;
      readonly samples: readonly Pixels[];
    }
  | { readonly type: 'frame'; readonly data: Pixels }
  | { readonly type: 'finish' };

export type GifAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'file'; readonly parts: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly type: 'failed'; readonly message: string };

/**
 * Writes a GIF in a worker.
 *
 * @param samples pictures with all the colours that come
 */
export async function openGif(
  canvas: HTMLCanvasElement,
  framesPerSecond: number,
  samples: readonly Pixels[],
): Promise<FilmWriter> {
  const worker = new Worker(new URL('./gif.worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: GifRequest, transfer: Transferable[] = []) =>
    new Promise<GifAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<GifAnswer>) => {
        if (data.type === 'failed') reject(new Error(data.message));
        else resolve(data);
      };
      worker.onerror = (event) => reject(new Error(event.message || 'the worker could not start'));
      worker.postMessage(request, transfer);
    });
  const { width, height } = canvas;
  const writer: FilmWriter = {
    async add() {
      const data = readPixels(canvas);
      await ask({ type: 'frame', data }, [data.buffer]);
    },
    async finish() {
      const answer = await ask({ type: 'finish' });
      return new Blob(answer.type === 'file' ? [...answer.parts] : [], { type: 'image/gif' });
    },
    async close() {
      worker.terminate();
    },
  };
  try {
    await ask({ type: 'open', width, height, delay: 1000 / framesPerSecond, samples });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return writer;
}

/** A canvas' pixels, four bytes each. */
export function readPixels(canvas: HTMLCanvasElement): Pixels {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the canvas has no context');
  return new Uint8ClampedArray(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
}
