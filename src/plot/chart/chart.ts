import { type Clipped, clipSegment } from '../clip';
import { type DrawContext, solid } from '../context';
import type { OptimizerStyle } from '../style';
import { traceSymbol } from '../symbols';
import { font, type PlotTheme } from '../theme';
import { type ChartArea, type StepScale, stepTicks } from './area';
import { forEachKept } from './columns';
import type { ValueScale } from './scale';
import { indexAt, type Series, stepOf, valueAt } from './series';

export interface ChartFrame {
  readonly area: ChartArea;
  readonly steps: number;
  readonly x: StepScale;
  readonly y: ValueScale;
}

/** The words and numbers on a chart. */
export interface ChartLabels {
  /** What is charted, at the top left. */
  readonly title: string;
  readonly formatStep: (step: number) => string;
  readonly formatValue: (value: number) => string;
}

/** Draws a chart: axes, then the lines in the order given, each with its marker at its end. */
export function drawChart(
  ctx: DrawContext,
  series: readonly Series[],
  frame: ChartFrame,
  theme: PlotTheme,
  labels: ChartLabels,
): void {
  drawChartAxes(ctx, frame, theme, labels);
  for (const line of series) if (line.faint) drawLine(ctx, line, frame, theme);
  for (const line of series) if (!line.faint) drawLine(ctx, line, frame, theme);
  for (const line of series) drawEnd(ctx, line, frame, theme);
}

/** Grid lines, tick labels and the title. */
export function drawChartAxes(
  ctx: DrawContext,
  frame: ChartFrame,
  theme: PlotTheme,
  labels: ChartLabels,
): void {
  const { left, right, bottom } = frame.area;
  const size = theme.fontSize;
  const steps = labelledSteps(frame, labels, size);
  ctx.beginPath();
  for (const value of frame.y.ticks) {
    const y = crisp(frame.y.scale(value));
    ctx.moveTo(left, y);
    ctx.lineTo(right, y);
  }
  ctx.strokeStyle = theme.grid;
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.beginPath();
  for (const step of steps) {
    const x = crisp(frame.x(step));
    ctx.moveTo(x, bottom);
    ctx.lineTo(x, bottom + 0.4 * size);
  }
  ctx.moveTo(left, crisp(bottom));
  ctx.lineTo(right, crisp(bottom));
  ctx.strokeStyle = theme.axis;
  ctx.stroke();

  ctx.fillStyle = theme.axis;
  ctx.font = font(theme);
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  let last = Number.POSITIVE_INFINITY;
  for (const value of frame.y.ticks) {
    const y = frame.y.scale(value);
    // In a low chart not every line has room for its number.
    if (Math.abs(y - last) < LINE * size) continue;
    ctx.fillText(labels.formatValue(value), left - 0.6 * size, y);
    last = y;
  }
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  for (const step of steps) {
    const text = labels.formatStep(step);
    // The last one stays within the margin, which is as wide as a character is high.
    const furthest = right + size - (CHARACTER / 2) * text.length * size;
    ctx.fillText(text, Math.min(frame.x(step), furthest), bottom + 0.6 * size);
  }
  ctx.fillStyle = theme.text;
  ctx.font = font(theme, theme.fontSize, 650);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  // Pressed together where a chart is too narrow for it.
  ctx.fillText(labels.title, 0.6 * size, 0.35 * size, right);
}

/** A character's width at most, in font sizes, the space between two labels, and the height of a line. */
const [CHARACTER, GAP, LINE] = [0.62, 0.8, 1.1];

/** Steps with labels that do not run into each other; the first and the last if there is room for no more. */
function labelledSteps({ area, x, steps }: ChartFrame, { formatStep }: ChartLabels, size: number): number[] {
  for (let count = Math.max(2, Math.round((area.right - area.left) / (10 * size))); ; count--) {
    const ticks = stepTicks(x, steps, count);
    const widest = Math.max(...ticks.map((step) => formatStep(step).length));
    const least = (CHARACTER * widest + GAP) * size;
    if (count === 1 || ticks.every((step, i) => i === 0 || x(step) - x(ticks[i - 1]!) >= least)) return ticks;
  }
}

const part: Clipped = { x0: 0, y0: 0, x1: 0, y1: 0 };
/** Far enough outside that a line to it is upright: where values lie that have no place on the scale. */
const OUTSIDE = 1e7;

/** The pixel of a value; beyond the edge for what the scale cannot place, such as 0 on a logarithmic one. */
function place(value: number, { y }: ChartFrame): number {
  if (y.kind === 'log' && value <= 0) return OUTSIDE;
  // D3's scales have no place for the infinite.
  if (Math.abs(value) === Number.POSITIVE_INFINITY) return -Math.sign(value) * OUTSIDE;
  return y.scale(value);
}

/** How strongly a line is drawn that is in the background. */
const FAINT = 0.38;

function drawLine(ctx: DrawContext, series: Series, frame: ChartFrame, theme: PlotTheme): void {
  const { values, columns, style, faint, thin } = series;
  const { left, right, top, bottom } = frame.area;
  let x0 = 0;
  let y0 = 0;
  let tipX = Number.NaN;
  let tipY = Number.NaN;
  const leaves: number[] = [];
  ctx.beginPath();
  forEachKept(columns, (index, starts) => {
    const x1 = frame.x(stepOf(series, index));
    const y1 = place(values[index]!, frame);
    if (!starts && clipSegment(x0, y0, x1, y1, left, top, right, bottom, part)) {
      if (part.x0 !== tipX || part.y0 !== tipY) ctx.moveTo(part.x0, part.y0);
      ctx.lineTo(part.x1, part.y1);
      tipX = part.x1;
      tipY = part.y1;
      if (y1 < top && y0 >= top) leaves.push(part.x1, top);
      if (y1 > bottom && y0 <= bottom) leaves.push(part.x1, bottom);
    }
    x0 = x1;
    y0 = y1;
  });
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.lineDashOffset = 0;
  const width = faint || thin ? theme.chartWidth / 2 : theme.chartWidth;
  ctx.setLineDash(style.dash.map((length) => (length * width) / style.width));
  ctx.strokeStyle = style.color;
  ctx.lineWidth = width;
  ctx.globalAlpha = faint ? FAINT : 1;
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.setLineDash(solid);
  if (!faint) drawLeaves(ctx, leaves, frame.area, style, theme);
}

/** A triangle where a line leaves the chart for the last time, at the top or at the bottom. */
function drawLeaves(
  ctx: DrawContext,
  leaves: readonly number[],
  { top }: ChartArea,
  style: OptimizerStyle,
  theme: PlotTheme,
): void {
  const x = leaves.at(-2);
  const y = leaves.at(-1);
  if (x === undefined || y === undefined) return;
  const size = 0.5 * theme.fontSize;
  const up = y === top ? -1 : 1;
  ctx.beginPath();
  ctx.moveTo(x, y + up * size);
  ctx.lineTo(x - 0.7 * size, y - (up * size) / 3);
  ctx.lineTo(x + 0.7 * size, y - (up * size) / 3);
  ctx.closePath();
  ctx.fillStyle = style.color;
  ctx.fill();
}

function drawEnd(ctx: DrawContext, series: Series, frame: ChartFrame, theme: PlotTheme): void {
  drawPoint(ctx, series, Math.min(stepOf(series, series.length - 1), frame.steps), frame, theme, 0.55);
}

/** A series' marker at a step, where it has a value that is in view. */
function drawPoint(
  ctx: DrawContext,
  series: Series,
  step: number,
  frame: ChartFrame,
  theme: PlotTheme,
  size: number,
): void {
  if (series.faint) return;
  const y = place(valueAt(series, step), frame);
  if (!(y >= frame.area.top && y <= frame.area.bottom)) return;
  const x = frame.x(stepOf(series, indexAt(series, step)));
  ctx.beginPath();
  traceSymbol(ctx, series.style.marker, x, y, size * theme.markerRadius);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.background;
  ctx.lineWidth = 2 * series.style.casingWidth;
  ctx.stroke();
  ctx.fillStyle = series.style.color;
  ctx.fill();
}

/** Marks steps at which something was changed, with a dashed line from top to bottom. */
export function drawStepMarks(
  ctx: DrawContext,
  steps: readonly number[],
  { area, x }: ChartFrame,
  theme: PlotTheme,
): void {
  ctx.beginPath();
  for (const step of steps) {
    ctx.moveTo(crisp(x(step)), area.top);
    ctx.lineTo(crisp(x(step)), area.bottom);
  }
  ctx.setLineDash([0.3 * theme.fontSize, 0.3 * theme.fontSize]);
  ctx.lineDashOffset = 0;
  ctx.strokeStyle = theme.axis;
  ctx.lineWidth = theme.chartWidth / 2;
  ctx.stroke();
  ctx.setLineDash(solid);
}

/** The cursor at a step, for a canvas over the chart: a line, and each series' marker at its value there. */
export function drawCursor(
  ctx: DrawContext,
  step: number,
  series: readonly Series[],
  frame: ChartFrame,
  theme: PlotTheme,
): void {
  const x = crisp(frame.x(step));
  ctx.beginPath();
  ctx.moveTo(x, frame.area.top);
  ctx.lineTo(x, frame.area.bottom);
  ctx.strokeStyle = theme.text;
  ctx.lineWidth = theme.chartWidth / 2;
  ctx.stroke();
  for (const line of series) drawPoint(ctx, line, step, frame, theme, 0.75);
}

/** The middle of a device pixel, where a line of one pixel is sharp. */
function crisp(pixel: number): number {
  return Math.round(pixel - 0.5) + 0.5;
}
