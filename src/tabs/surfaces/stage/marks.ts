import i18next from 'i18next';
import type { Point, Trajectory } from '../../../engine';
import {
  type DrawContext,
  drawChange,
  drawExit,
  drawHead,
  drawLabel,
  drawStart,
  exitOf,
  type Frame,
  font,
  optimizerStyle,
  type PlotTheme,
} from '../../../plot';
import { concerns } from '../../../state/hyperparameters';
import type { ArrowKind, Change } from '../../../state/settings';
import { formatNumber } from '../../../ui/format';
import { optimizerIndex } from '../../../ui/optimizers';
import { drawAxisRates, drawStepArrows, gradientFactor } from './arrows';

/** What decides what stands on top of a panel's paths. */
export interface Marks {
  readonly trajectories: readonly Trajectory[];
  readonly cursor: number;
  /** Updates that are wanted of each run; more may have been recorded before. */
  readonly steps: number;
  readonly start: Point;
  readonly changes: readonly Change[];
  readonly arrows: readonly ArrowKind[];
  /** Of the numbers in the legend. */
  readonly language: string;
}

/** Draws what stands on top of the paths: start, changes, the arrows at the cursor, heads, exits. */
export function drawMarks(context: DrawContext, marks: Marks, frame: Frame, theme: PlotTheme): void {
  const { trajectories, cursor, start } = marks;
  drawStart(context, frame.x(start[0]), frame.y(start[1]), theme);
  for (const trajectory of trajectories) drawChanges(context, trajectory, marks, frame, theme);
  drawArrows(context, marks, frame, theme);
  for (const trajectory of trajectories) drawTip(context, trajectory, cursor, frame, theme);
}

/** The arrows at the cursor, and at the top right the scales of those that are not in units of the plane. */
function drawArrows(
  context: DrawContext,
  { trajectories, cursor, steps, arrows: kinds, language }: Marks,
  frame: Frame,
  theme: PlotTheme,
): void {
  const inView = trajectories.filter(
    ({ thetas, length }) => !exitOf(thetas, Math.min(cursor, length - 1), frame),
  );
  const factor = gradientFactor(inView, cursor, frame);
  const legend: string[] = [];
  const perUnit: number[] = [];
  const looksAhead = kinds.includes('lookahead') && inView.some(({ optimizer }) => optimizer.probe);
  if (factor > 0 && (kinds.includes('gradient') || looksAhead)) {
    legend.push(gradientScaleText(factor, language));
  }
  for (const trajectory of inView) {
    const k = Math.min(cursor, trajectory.length - 1);
    drawStepArrows(context, trajectory, k, steps, factor, frame, theme, kinds);
    const pixels = kinds.includes('rates') ? drawAxisRates(context, trajectory, k, frame, theme) : 0;
    if (pixels > 0) perUnit.push(pixels * frame.unitsPerPixel);
  }
  if (perUnit.length > 1) legend.push(i18next.t('tab:stage.ratesOwn'));
  else if (perUnit[0])
    legend.push(i18next.t('tab:stage.rateScale', { factor: formatNumber(perUnit[0], language, 3) }));
  context.font = font(theme);
  context.textAlign = 'right';
  context.textBaseline = 'top';
  const lineHeight = 1.35 * theme.fontSize;
  legend.forEach((line, row) => {
    drawLabel(
      context,
      line,
      frame.width - 0.6 * theme.fontSize,
      0.5 * theme.fontSize + row * lineHeight,
      theme,
    );
  });
}

/** Texts made before, of which there are few: translating one takes longer than drawing it. */
const gradientScales = new Map<string, string>();

function gradientScaleText(factor: number, language: string): string {
  const key = `${language} ${factor}`;
  const text =
    gradientScales.get(key) ??
    i18next.t('tab:stage.gradientScale', { factor: formatNumber(factor, language) });
  gradientScales.set(key, text);
  return text;
}

/** The optimizer's head, or an arrow at the edge where its path has left the panel. */
function drawTip(
  context: DrawContext,
  trajectory: Trajectory,
  cursor: number,
  frame: Frame,
  theme: PlotTheme,
): void {
  const style = optimizerStyle(optimizerIndex(trajectory.optimizer.id), theme);
  const k = Math.min(cursor, trajectory.length - 1);
  const exit = exitOf(trajectory.thetas, k, frame);
  if (exit) drawExit(context, exit, style);
  else drawHead(context, frame.x(trajectory.thetas[2 * k]!), frame.y(trajectory.thetas[2 * k + 1]!), style);
}

/** A mark where on the path a hyperparameter was changed. */
function drawChanges(
  context: DrawContext,
  trajectory: Trajectory,
  { changes, cursor }: Marks,
  frame: Frame,
  theme: PlotTheme,
): void {
  for (const change of changes) {
    const k = change.step - 1;
    if (!concerns(change, trajectory.optimizer) || k > cursor || k >= trajectory.length) continue;
    const style = optimizerStyle(optimizerIndex(trajectory.optimizer.id), theme);
    drawChange(context, frame.x(trajectory.thetas[2 * k]!), frame.y(trajectory.thetas[2 * k + 1]!), style);
  }
}
