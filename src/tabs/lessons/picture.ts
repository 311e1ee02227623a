import { optimizers, type SurfaceObjective, simulate, type Trajectory } from '../../engine';
import {
  contourBands,
  type DrawContext,
  drawBands,
  drawContourLines,
  drawHead,
  drawMinima,
  drawPath,
  drawStart,
  fitView,
  gridShape,
  type LevelScale,
  levelScale,
  levelsIn,
  optimizerStyle,
  type PlotTheme,
  pathPen,
  sampleGrid,
  type View,
} from '../../plot';
import { changesOf, initialValues } from '../../state/hyperparameters';
import { decodeLink } from '../../state/link';
import { startOf, surfaceOf, viewOf } from '../../state/settings';

/** Samples of the surface under a picture, and contour lines: few, as it is small. */
const SAMPLES = 4000;
const LINES = 14;

/** A state of the Surfaces tab, simulated. */
export interface PictureScene {
  readonly objective: SurfaceObjective;
  readonly levels: LevelScale;
  readonly view: View;
  readonly trajectories: readonly Trajectory[];
  /** The last step that is drawn. */
  readonly cursor: number;
}

/** Runs what a state describes, up to the step it shows, or to its end. */
export function sceneOf(state: string): PictureScene {
  const { settings, cursor } = decodeLink(state).content;
  const surface = surfaceOf(settings);
  const objective = surface.objective(settings.parameters);
  const [x, y] = surface.domain;
  const whole = fitView({ x, y }, x[1] - x[0], y[1] - y[0]);
  const lowest = objective.minima.find((minimum) => minimum.global)?.value;
  const steps = Math.min(cursor ?? settings.steps, settings.steps);
  const trajectories = settings.active.map((optimizer) =>
    simulate({
      optimizer,
      objective,
      start: startOf(settings),
      hyperparameters: initialValues(settings, optimizer, {}),
      changes: changesOf(settings, optimizer),
      steps,
    }),
  );
  return {
    objective,
    levels: levelScale(sampleGrid(objective.value, whole, 66, 66), surface.contours, LINES, lowest),
    view: viewOf(settings),
    trajectories,
    cursor: steps,
  };
}

/** Draws the surface with all its runs, as the plots draw them, on that many CSS pixels. */
export function drawScene(
  context: DrawContext,
  { objective, levels, view, trajectories, cursor }: PictureScene,
  width: number,
  height: number,
  theme: PlotTheme,
): void {
  const frame = fitView(view, width, height);
  const { columns, rows } = gridShape(frame, SAMPLES);
  const grid = sampleGrid(objective.value, frame, columns, rows);
  const bands = contourBands(grid, levelsIn(levels, grid), frame);
  drawBands(context, bands, theme);
  drawContourLines(context, bands, theme);
  drawMinima(context, objective.minima, frame, theme);
  for (const { thetas, length, optimizer } of trajectories) {
    const style = optimizerStyle(optimizers.indexOf(optimizer), theme);
    drawPath(context, thetas, Math.min(cursor, length - 1), frame, style, pathPen(false));
  }
  const [first] = trajectories;
  if (first) drawStart(context, frame.x(first.thetas[0]!), frame.y(first.thetas[1]!), theme);
  for (const { thetas, length, optimizer } of trajectories) {
    const at = Math.min(cursor, length - 1);
    const [x, y] = [frame.x(thetas[2 * at]!), frame.y(thetas[2 * at + 1]!)];
    const inside = x > 0 && x < width && y > 0 && y < height;
    if (inside) drawHead(context, x, y, optimizerStyle(optimizers.indexOf(optimizer), theme));
  }
}
