import { backRowThemes, type PlotTheme, plotThemes } from '../plot/theme';
import { preferences } from '../state/preferences';
import { presenting } from '../state/presenting';
import { clear, clearingOf } from './drawing/clear';

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
  size: { readonly width: number; readonly height: number },
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (context) clear(canvas, context, clearingOf(size));
  return context;
}
