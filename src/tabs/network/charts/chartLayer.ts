import { type ChartFrame, type ChartLabels, drawCursor, type PlotTheme } from '../../../plot';
import { clearPlot, drawingIsBehind } from '../../../ui/drawing/place';
import { plotTheme } from '../../../ui/plotCanvas';
import { invalidate, type Layer } from '../frame';
import { type PinnedRun, pinned } from '../pinned';
import { type Race, race } from '../race';
import { type NetworkSettings, settings } from '../settings';
import { type DrawnLine, drawCurves, layOutCurves } from './drawing';
import type { CurveKind } from './lines';

/** Milliseconds that curves may wait which are still growing. */
const PACE = 100;
/** And at least so many times as long as the last drawing took, so that drawing never takes most of the time. */
const REST = 10;
/** Milliseconds of a frame that a chart is not made to wait for, however long it takes. */
const MOST = 4;
/** Where the newest step is shown there is no cursor: the lines' ends are there. */
const NEWEST = -1;

/** A chart of the race against step, and what a pointer on it needs to know. */
export interface ChartLayer extends Layer {
  /** The chart as drawn last; null before the first time. */
  readonly frame: ChartFrame | null;
  readonly lines: readonly DrawnLine[];
  /** Draws anew in the next frame, at the element's present size. */
  reset(): void;
}

/** What the drawing depends on, but for time: of the settings no more, since a rate that is dragged alters no curve yet. */
interface Drawn {
  readonly race: Race['history'];
  readonly steps: number;
  readonly evaluated: number;
  readonly active: NetworkSettings['active'];
  readonly inspected: NetworkSettings['inspected'];
  readonly pinned: readonly PinnedRun[];
  readonly theme: PlotTheme;
}

/** Curves on one canvas, drawn as the race goes on; the step that is shown on another, drawn when it moves. */
export function createChartLayer(
  curves: HTMLCanvasElement,
  overlay: HTMLCanvasElement,
  kind: CurveKind,
  untested: boolean,
  labels: ChartLabels,
  endLabel: (layer: number) => string,
): ChartLayer {
  let drawn: Drawn | null = null;
  let drawnAt = 0;
  let took = 0;
  let cursorAt: number | null = null;
  let timer = 0;
  let frame: ChartFrame | null = null;
  let lines: readonly DrawnLine[] = [];
  let size = { width: 0, height: 0 };

  const draw = (chosen: Drawn) => {
    const { pinned: runs, theme } = chosen;
    const context = clearPlot(curves, size);
    if (!context) return;
    const layout = layOutCurves(kind, race.getState(), chosen, runs, size, theme, untested);
    ({ frame, lines } = layout);
    drawCurves(context, layout, theme, labels, endLabel);
  };

  return {
    get frame() {
      return frame;
    },
    get lines() {
      return lines;
    },
    reset() {
      drawn = null;
      size = { width: curves.clientWidth, height: curves.clientHeight };
    },
    draw(deadline) {
      if (size.width === 0 || size.height === 0) return false;
      if (drawingIsBehind()) return true;
      const { history, status } = race.getState();
      const { active, inspected } = settings.getState();
      const now: Drawn = {
        race: history,
        steps: history.length,
        evaluated: history.evaluations(active[0] ?? 'gd').steps.length,
        active,
        inspected,
        pinned: pinned.getState().runs,
        theme: plotTheme(),
      };
      const time = performance.now();
      const changed =
        drawn?.theme !== now.theme ||
        drawn.active !== now.active ||
        drawn.inspected !== now.inspected ||
        drawn.pinned !== now.pinned ||
        drawn.race !== now.race;
      const grown = drawn?.steps !== now.steps || drawn.evaluated !== now.evaluated;
      const due = drawnAt + Math.max(PACE, REST * took);
      if (!changed && grown && time < due) {
        // Not by asking for the next frame: the race would wait for that before it sends another picture.
        window.clearTimeout(timer);
        timer = window.setTimeout(invalidate, due - time);
      } else if (changed || grown) {
        // As a rule one chart a frame: the others come in the next ones.
        if (time + Math.min(took, MOST) > deadline) return true;
        draw(now);
        drawn = now;
        drawnAt = performance.now();
        took = drawnAt - time;
        cursorAt = null;
      }
      const cursor = status?.shown ?? NEWEST;
      if (cursor !== cursorAt && frame) {
        const context = clearPlot(overlay, size);
        if (context && cursor !== NEWEST) drawCursor(context, cursor, lines, frame, now.theme);
        cursorAt = cursor;
      }
      return false;
    },
  };
}
