/**
 * The worker that draws plots; null where there can be none. It is started with the page, so that its code is fetched
 * beside the page's and the first picture need not wait for it.
 */
export const drawingWorker = start();

function start(): Worker | null {
  if (!('OffscreenCanvas' in globalThis && 'Worker' in globalThis)) return null;
  try {
    return new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    // A frame that may not share its site's origin may not have workers either.
    return null;
  }
}
