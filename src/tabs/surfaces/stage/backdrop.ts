import { getSurface, type SurfaceObjective } from '../../../engine';
import {
  contourBands,
  type DrawContext,
  drawAxes,
  drawBands,
  drawContourLines,
  drawMaxima,
  drawMinima,
  drawSaddles,
  type Frame,
  fitView,
  gridShape,
  type LevelScale,
  levelScale,
  levelsIn,
  type PlotTheme,
  sampleGrid,
  type TickFormat,
} from '../../../plot';
import { clearCanvas } from '../../../ui/plotCanvas';

/** Samples of the surface: while something moves, and once it has come to rest. */
const SAMPLES = { coarse: 3000, fine: 30_000 } as const;
const LINES = 22;

export type Detail = keyof typeof SAMPLES;

export interface Backdrop {
  readonly key: string;
  readonly canvas: HTMLCanvasElement;
}

/** The pictures made last: six panels of one size share one. */
const made: Backdrop[] = [];
const KEPT = 4;

/** What decides how a backdrop looks, as a string. */
export function backdropKey(
  place: string,
  { visible, width, height }: Frame,
  theme: PlotTheme,
  locale: string,
): string {
  return [place, visible.x, visible.y, width, height, theme.id, window.devicePixelRatio, locale].join('|');
}

/** The picture of the surface under the paths. */
export function backdrop(
  key: string,
  surface: string,
  objective: SurfaceObjective,
  frame: Frame,
  theme: PlotTheme,
  format: TickFormat,
  detail: Detail,
): HTMLCanvasElement | null {
  const detailedKey = `${key}|${detail}`;
  const known = made.find((picture) => picture.key === detailedKey);
  if (known) return known.canvas;
  const canvas = (made.length >= KEPT && made.shift()?.canvas) || document.createElement('canvas');
  const context = clearCanvas(canvas, frame);
  if (!context) return null;
  drawBackdrop(context, surface, objective, frame, theme, format, detail);
  made.push({ key: detailedKey, canvas });
  return canvas;
}

/** Draws the surface as it lies under the paths: bands, contour lines, axes, saddles, maxima, minima. */
export function drawBackdrop(
  context: DrawContext,
  surface: string,
  objective: SurfaceObjective,
  frame: Frame,
  theme: PlotTheme,
  format: TickFormat,
  detail: Detail,
): void {
  const { columns, rows } = gridShape(frame, SAMPLES[detail]);
  const grid = sampleGrid(objective.value, frame, columns, rows);
  const bands = contourBands(grid, levelsIn(scaleOf(surface, objective), grid), frame);
  drawBands(context, bands, theme);
  drawContourLines(context, bands, theme);
  drawAxes(context, frame, theme, format);
  drawSaddles(context, objective.saddles, frame, theme);
  drawMaxima(context, objective.maxima, frame, theme);
  drawMinima(context, objective.minima, frame, theme);
}

/** The contour levels of each objective, so that they stay put while the view moves. */
const scales = new WeakMap<SurfaceObjective, LevelScale>();

function scaleOf(id: string, objective: SurfaceObjective): LevelScale {
  let scale = scales.get(objective);
  if (!scale) {
    const { domain, contours } = getSurface(id);
    const [x, y] = domain;
    const whole = fitView({ x, y }, x[1] - x[0], y[1] - y[0]);
    const lowest = objective.minima.find((minimum) => minimum.global)?.value;
    scale = levelScale(sampleGrid(objective.value, whole, 66, 66), contours, LINES, lowest);
    scales.set(objective, scale);
  }
  return scale;
}
