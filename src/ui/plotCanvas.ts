import { backRowThemes, type PlotTheme, plotThemes } from '../plot/theme';
import { preferences } from '../state/preferences';
import { presenting } from '../state/presenting';

/** The colours and sizes of the present theme; in a presentation, the sizes of the projector's. */
export function plotTheme(): PlotTheme {
  const { theme } = preferences.getState();
  return presenting.getState().on ? backRowThemes[theme] : plotThemes[theme];
}

/**
 * Gives a canvas the size given, in CSS pixels, at the screen's resolution and clears it.
 *
 * @returns its context, which draws in CSS pixels
 */
export function clearCanvas(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
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
