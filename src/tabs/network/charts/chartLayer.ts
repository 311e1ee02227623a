import {
  type ChartFrame,
  type ChartLabels,
  chartArea,
  createColumns,
  drawChart,
  drawCursor,
  extendColumns,
  type PlotTheme,
  type Series,
  stepScale,
  unite,
  valueAt,
  valueScale,
} from '../../../plot';
import { drawEndLabels } from '../../../plot/networks';
import { clearCanvas, plotTheme } from '../../../ui/plotCanvas';
import { invalidate, type Layer } from '../frame';
import { type PinnedRun, pinned } from '../pinned';
import { type Race, race } from '../race';
import { type NetworkSettings, settings } from '../settings';
import { type CurveKind, type Line, linesOf, scaleOf } from './lines';

/** Milliseconds that curves may wait which are still growing. */
const PACE = 100;
/** And at least so many times as long as the last drawing took, so that drawing never takes most of the time. */
const REST = 10;
/** Milliseconds of a frame that a chart is not made to wait for, however long it takes. */
const MOST = 4;
/** A chart has room for so many steps from the start. */
const LEAST_STEPS = 20;

/** Where the newest step is shown there is no cursor: the lines' ends are there. */
const NEWEST = -1;

export type DrawnLine = Line & Series;

/** A chart of the race against step, and what a pointer on it needs to know. */
export interface ChartLayer extends Layer {
  /** The chart as drawn last; null before the first time. */
  readonly frame: ChartFrame | null;
  readonly lines: readonly DrawnLine[];
  /** Draws anew in the next frame, at the element's present size. */
  reset(): void;
}

/** What the drawing depends on, but for time. */
interface Drawn {
  readonly race: Race['history'];
  readonly steps: number;
  readonly evaluated: number;
  readonly settings: NetworkSettings;
  readonly pinned: readonly PinnedRun[];
  readonly theme: PlotTheme;
}

/** Curves on one canvas, drawn as the race goes on; the step that is shown on another, drawn when it moves. */
export function createChartLayer(
  curves: HTMLCanvasElement,
  overlay: HTMLCanvasElement,
  kind: CurveKind,
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

  const drawCurves = ({ steps, settings: now, pinned: runs, theme }: Drawn) => {
    const context = clearCanvas(curves, size);
    if (!context) return;
    const named = kind === 'gradients';
    const whole = chartArea(size.width, size.height, theme);
    const area = {
      ...whole,
      top: 0.9 * theme.fontSize,
      right: Math.max(whole.left + 1, whole.right - (named ? 2.2 * theme.fontSize : 0)),
    };
    const wanted = linesOf(kind, race.getState(), now, runs, theme);
    const last = Math.max(LEAST_STEPS, steps, ...wanted.map((line) => line.steps.at(-1) ?? 0));
    const x = stepScale(area, last);
    lines = wanted.map((line) => {
      const columns = createColumns(x, last);
      extendColumns(columns, line.values, line.values.length, line.steps);
      return { ...line, length: line.values.length, columns };
    });
    const firsts = lines.map(({ values }) => values.find((value) => !Number.isNaN(value)) ?? Number.NaN);
    // All optimizers start from the same point, so one that is far above at first has already left.
    const start = named ? firsts : [Math.min(...firsts.filter((value) => value > 0))];
    const extent = unite(
      lines.map(({ columns }) => columns),
      start,
    );
    const range = kind === 'accuracy' ? { ...extent, highest: 1 } : extent;
    frame = { area, steps: last, x, y: valueScale(range, area, scaleOf[kind]) };
    drawChart(context, lines, frame, theme, labels);
    if (named) drawNames(context, lines, frame, theme, endLabel);
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
      const { history, status } = race.getState();
      const { active } = settings.getState();
      const now: Drawn = {
        race: history,
        steps: history.length,
        evaluated: history.evaluations(active[0] ?? 'gd').steps.length,
        settings: settings.getState(),
        pinned: pinned.getState().runs,
        theme: plotTheme(),
      };
      const time = performance.now();
      const changed =
        drawn?.theme !== now.theme ||
        drawn.settings !== now.settings ||
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
        drawCurves(now);
        drawn = now;
        drawnAt = performance.now();
        took = drawnAt - time;
        cursorAt = null;
      }
      const cursor = status?.shown ?? NEWEST;
      if (cursor !== cursorAt && frame) {
        const context = clearCanvas(overlay, size);
        if (context && cursor !== NEWEST) drawCursor(context, cursor, lines, frame, now.theme);
        cursorAt = cursor;
      }
      return false;
    },
  };
}

/** The layers' names beside the ends of their lines. */
function drawNames(
  context: CanvasRenderingContext2D,
  lines: readonly DrawnLine[],
  { area, steps, y }: ChartFrame,
  theme: PlotTheme,
  endLabel: (layer: number) => string,
): void {
  const ends = lines.flatMap((line) => {
    const value = valueAt(line, steps);
    if (line.layer === null || line.faint || !(value > 0)) return [];
    return [{ text: endLabel(line.layer), y: y.scale(value), color: line.style.color }];
  });
  drawEndLabels(context, ends, area.right + 0.7 * theme.fontSize, area.top, area.bottom, theme);
}
