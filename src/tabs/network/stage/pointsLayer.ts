import { type DrawContext, drawAxes, type PlotTheme, type TickFormat } from '../../../plot';
import { drawPoints } from '../../../plot/networks';
import { preferences } from '../../../state/preferences';
import { formatTick } from '../../../ui/format';
import { clearCanvas, plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import type { Panel, Place } from './panel';

/** How strongly points are drawn that lines of many networks stand on. */
const BEHIND = 0.55;

/** The data and the axes: drawn anew only with the data, the size, the theme or the language. */
export function createPointsLayer(panel: Panel, canvas: HTMLCanvasElement): Layer {
  let drawnPlace: Place | null = null;
  let drawnTheme: PlotTheme | null = null;
  let drawnLanguage = '';
  return {
    draw() {
      const place = panel.place();
      const theme = plotTheme();
      const { language } = preferences.getState();
      if (!place) return false;
      if (place === drawnPlace && theme === drawnTheme && language === drawnLanguage) return false;
      drawnPlace = place;
      drawnTheme = theme;
      drawnLanguage = language;
      const context = clearCanvas(canvas, place.plane);
      if (!context) return false;
      drawGround(context, place, panel.optimizers.length > 1, theme, drawnLanguage);
      return false;
    },
  };
}

/** Draws the data and the axes; fainter where lines of many networks stand on them. */
export function drawGround(
  context: DrawContext,
  { data, plane }: Place,
  behind: boolean,
  theme: PlotTheme,
  language: string,
): void {
  context.globalAlpha = behind ? BEHIND : 1;
  drawPoints(context, data, plane, theme);
  context.globalAlpha = 1;
  const format: TickFormat = (value, step) => formatTick(value, step, language);
  drawAxes(context, plane, theme, format);
}
