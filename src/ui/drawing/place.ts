import { createStore } from 'zustand/vanilla';
import { type Pixels, Recorder } from '../../plot/displayList';
import { clearCanvas } from '../plotCanvas';
import { clearingOf } from './clear';
import { DrawingClient } from './client';
import { imageOf } from './pixels';
import { drawingWorker } from './worker';

/**
 * Where plots are drawn: by a worker, so that the page has its hands free, or on the page where no worker can. Whatever
 * holds canvases mounts them anew when it changes, as a canvas that was a worker's stays so.
 */
export const drawingPlace = createStore<{ readonly worker: boolean }>(() => ({
  worker: drawingWorker !== null,
}));

const client =
  drawingWorker && new DrawingClient(drawingWorker, () => drawingPlace.setState({ worker: false }));

/** True while the worker has enough to do: what is drawn now would only wait. */
export function drawingIsBehind(): boolean {
  return drawingPlace.getState().worker && (client?.behind ?? false);
}

/** True while the worker draws: what was drawn last is not seen yet. */
export function drawingIsUnderWay(): boolean {
  return drawingPlace.getState().worker && (client?.busy ?? false);
}

/**
 * Gives a canvas the size given, in CSS pixels, at the screen's resolution, and clears it. Where a worker draws, the
 * canvas is its own from then on: nothing can be read from it.
 *
 * @returns what draws on it in CSS pixels, now and until it is cleared again
 */
export function clearPlot(
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
): Recorder | CanvasRenderingContext2D | null {
  if (client && drawingPlace.getState().worker) return client.clear(canvas, clearingOf(size));
  // The canvases of a worker that was given up are about to be replaced.
  return client?.has(canvas) ? null : clearCanvas(canvas, size);
}

/**
 * Draws an image over a rectangle of a plot, in CSS pixels, smoothed. What is drawn elsewhere takes the image's memory
 * along.
 */
export function drawPixels(
  context: Recorder | CanvasRenderingContext2D,
  pixels: Pixels,
  ...place: readonly [x: number, y: number, width: number, height: number]
): void {
  if (context instanceof Recorder) context.drawPixels(pixels, ...place);
  else context.drawImage(imageOf(pixels), ...place);
}
