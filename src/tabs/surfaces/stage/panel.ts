import { type Frame, fitView, type PlotTheme, plotThemes } from '../../../plot';
import { preferences } from '../../../state/preferences';
import { settings, viewOf } from '../../../state/settings';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A plot on the stage, as its layers see it. */
export interface Panel {
  /** The element that holds the canvases; its size is the plot's. */
  readonly element: HTMLElement;
  /** Ids of the optimizers it shows, those switched off included. */
  readonly optimizers: readonly string[];
  /** Where the plane lies on the panel, or null before it has a size. The same object until that changes. */
  frame(): Frame | null;
}

/** Makes the panel of an element. It measures itself; `dispose` stops that. */
export function createPanel(
  element: HTMLElement,
  optimizers: readonly string[],
  resized: () => void,
): Panel & { dispose(): void } {
  let width = 0;
  let height = 0;
  let frame: Frame | null = null;
  let view = viewOf(settings.getState());
  const observer = new ResizeObserver(() => {
    width = element.clientWidth;
    height = element.clientHeight;
    frame = null;
    resized();
  });
  observer.observe(element);
  return {
    element,
    optimizers,
    frame() {
      if (width === 0 || height === 0) return null;
      const now = viewOf(settings.getState());
      const same = now.x === view.x && now.y === view.y;
      if (!frame || !same) frame = fitView(now, width, height);
      view = now;
      return frame;
    },
    dispose: () => observer.disconnect(),
  };
}

/** The colours and sizes of the present theme. */
export function plotTheme(): PlotTheme {
  return plotThemes[preferences.getState().theme];
}

/**
 * Gives a canvas the size given, in CSS pixels, at the screen's resolution and clears it.
 *
 * @returns its context, which draws in CSS pixels
 */
export function clearCanvas(
  canvas: HTMLCanvasElement,
  { width, height }: Size,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  const columns = Math.round(width * ratio);
  const rows = Math.round(height * ratio);
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, columns, rows);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
