import type { Trajectory } from '../../../engine';
import {
  type DrawContext,
  drawPath,
  type Frame,
  optimizerStyle,
  type PathPen,
  type PlotTheme,
  pathPen,
} from '../../../plot';
import { runs } from '../../../state/runs';
import { staging } from '../../../state/staging';
import { clearPlot } from '../../../ui/drawing/place';
import { optimizerIndex } from '../../../ui/optimizers';
import { plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import type { Panel } from './panel';

/** Points drawn between two looks at the clock. */
const CHUNK = 1000;

/** What the canvas shows of one run; the pen knows how far. */
interface Drawn {
  readonly trajectory: Trajectory;
  readonly pen: PathPen;
}

/**
 * The paths up to the cursor. Going forward it only adds segments; it starts again when a run, the view, the
 * size or the theme changes, or the cursor goes back. Long paths take several frames.
 */
export function createPathLayer(panel: Panel, canvas: HTMLCanvasElement): Layer {
  let frame: Frame | null = null;
  let theme: PlotTheme | null = null;
  let drawn: Drawn[] = [];
  let context: DrawContext | null = null;

  /** Whether what is drawn is the beginning of what is wanted. */
  const continues = (cursor: number, shown: readonly Trajectory[]) =>
    frame === panel.frame() &&
    theme === plotTheme() &&
    drawn.length === shown.length &&
    drawn.every(({ trajectory, pen }, index) => trajectory === shown[index] && pen.next <= cursor + 1);

  return {
    draw(cursor, deadline) {
      const shown = trajectoriesOf(panel);
      if (!continues(cursor, shown)) {
        frame = panel.frame();
        theme = plotTheme();
        drawn = shown.map((trajectory) => ({ trajectory, pen: pathPen() }));
        context = frame && clearPlot(canvas, frame);
      }
      if (!frame || !theme || !context) return false;
      let unfinished = false;
      for (const { trajectory, pen } of drawn) {
        const end = Math.min(cursor, trajectory.length - 1);
        const style = optimizerStyle(optimizerIndex(trajectory.optimizer.id), theme);
        while (pen.next <= end) {
          drawPath(context, trajectory.thetas, Math.min(end, pen.next + CHUNK), frame, style, pen);
          if (performance.now() > deadline) break;
        }
        if (pen.next <= end) unfinished = true;
      }
      return unfinished;
    },
  };
}

/** The runs of a panel that are switched on; none while a question about them is open. */
export function trajectoriesOf(panel: Panel): readonly Trajectory[] {
  if (staging.getState().veiled) return [];
  const { list } = runs.getState();
  return list
    .filter(({ optimizer }) => panel.optimizers.includes(optimizer))
    .map(({ trajectory }) => trajectory);
}
