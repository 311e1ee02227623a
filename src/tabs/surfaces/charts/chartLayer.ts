import type { Trajectory } from '../../../engine';
import { type ChartFrame, type ChartLabels, type Columns, drawCursor, type PlotTheme } from '../../../plot';
import { complete, type Runs, runs } from '../../../state/runs';
import { settings } from '../../../state/settings';
import { clearPlot } from '../../../ui/drawing/place';
import { plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import type { CurveKind } from './curves';
import { type CurveSeries, drawCurves, layOutCurves } from './drawing';

/** Milliseconds that curves may wait which are still growing. */
const PACE = 100;
/** And at least so many times as long as the last drawing took, so that drawing never takes most of the time. */
const REST = 10;

/** A chart of all runs against step, and what a pointer on it needs to know. */
export interface ChartLayer extends Layer {
  /** The chart as drawn last; null before the first time. */
  readonly frame: ChartFrame | null;
  readonly series: readonly CurveSeries[];
  /** Draws anew in the next frame, at the element's present size. */
  reset(): void;
}

/**
 * Curves on one canvas, drawn when runs, size or theme change; the cursor on another, drawn when it moves.
 */
export function createChartLayer(
  curves: HTMLCanvasElement,
  overlay: HTMLCanvasElement,
  kind: CurveKind,
  labels: (frame: ChartFrame) => ChartLabels,
): ChartLayer {
  let drawnRuns: Runs | null = null;
  let theme: PlotTheme | null = null;
  let drawnAt = 0;
  let took = 0;
  let cursorAt = -1;
  let frame: ChartFrame | null = null;
  let series: ChartLayer['series'] = [];
  // While steps and width stay, a growing run only adds to its columns.
  let columnsOf = new WeakMap<Trajectory, Columns>();
  let columnsFor = '';
  let size = { width: 0, height: 0 };

  const draw = (now: Runs, current: PlotTheme) => {
    const context = clearPlot(curves, size);
    if (!context) return;
    const shape = `${size.width} ${size.height} ${current.id} ${now.steps}`;
    if (shape !== columnsFor) columnsOf = new WeakMap();
    columnsFor = shape;
    const laid = layOutCurves(now, kind, size, current, columnsOf);
    ({ frame, series } = laid);
    drawCurves(context, laid, settings.getState().changes, current, labels(frame));
  };

  return {
    get frame() {
      return frame;
    },
    get series() {
      return series;
    },
    reset() {
      drawnRuns = null;
      size = { width: curves.clientWidth, height: curves.clientHeight };
    },
    draw(cursor) {
      if (size.width === 0 || size.height === 0) return false;
      const now = runs.getState();
      const changed = theme !== plotTheme() || drawnRuns?.list !== now.list || drawnRuns.steps !== now.steps;
      let waiting = false;
      if (changed || drawnRuns?.extended !== now.extended) {
        const time = performance.now();
        const growing = !changed && !complete(now);
        waiting = growing && time - drawnAt < Math.max(PACE, REST * took);
        if (!waiting) {
          theme = plotTheme();
          draw(now, theme);
          drawnRuns = now;
          drawnAt = performance.now();
          took = drawnAt - time;
          cursorAt = -1;
        }
      }
      if (cursor !== cursorAt && frame && theme) {
        const context = clearPlot(overlay, size);
        if (context) drawCursor(context, cursor, series, frame, theme);
        cursorAt = cursor;
      }
      return waiting;
    },
  };
}
