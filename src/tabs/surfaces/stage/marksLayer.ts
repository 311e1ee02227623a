import i18next from 'i18next';
import type { Trajectory } from '../../../engine';
import {
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
import { preferences } from '../../../state/preferences';
import { type ArrowKind, settings, startOf } from '../../../state/settings';
import { formatNumber } from '../../../ui/format';
import { clearCanvas, plotTheme } from '../../../ui/plotCanvas';
import type { Layer } from '../frame';
import { optimizerIndex } from '../names';
import { drawAxisRates, drawStepArrows, gradientFactor } from './arrows';
import type { Panel } from './panel';
import { trajectoriesOf } from './pathLayer';

/** What stands on top of the paths: start, changes, heads, exits, and the arrows at the cursor. */
export function createMarksLayer(panel: Panel, canvas: HTMLCanvasElement): Layer {
  let frame: Frame | null = null;
  let theme: PlotTheme | null = null;
  let cursor = -1;
  let shown: readonly Trajectory[] = [];
  let lengths = 0;
  let now = settings.getState();
  let { language } = preferences.getState();

  return {
    draw(at) {
      const wanted = trajectoriesOf(panel);
      const recorded = wanted.reduce((sum, { length }) => sum + Math.min(length, at + 1), 0);
      const same =
        at === cursor &&
        frame === panel.frame() &&
        theme === plotTheme() &&
        now === settings.getState() &&
        language === preferences.getState().language &&
        recorded === lengths &&
        wanted.length === shown.length &&
        wanted.every((trajectory, index) => trajectory === shown[index]);
      if (same) return false;
      cursor = at;
      frame = panel.frame();
      theme = plotTheme();
      now = settings.getState();
      language = preferences.getState().language;
      shown = wanted;
      lengths = recorded;
      const context = frame && clearCanvas(canvas, frame);
      if (!frame || !context) return false;
      const [startX, startY] = startOf(now);
      drawStart(context, frame.x(startX), frame.y(startY), theme);
      for (const trajectory of shown) drawChanges(context, trajectory, at, frame, theme);
      drawArrows(context, shown, at, now.arrows, frame, theme);
      for (const trajectory of shown) drawTip(context, trajectory, at, frame, theme);
      return false;
    },
  };
}

/** The arrows at the cursor, and at the top right the scales of those that are not in units of the plane. */
function drawArrows(
  context: CanvasRenderingContext2D,
  shown: readonly Trajectory[],
  cursor: number,
  kinds: readonly ArrowKind[],
  frame: Frame,
  theme: PlotTheme,
): void {
  const inView = shown.filter(({ thetas, length }) => !exitOf(thetas, Math.min(cursor, length - 1), frame));
  const factor = gradientFactor(inView, cursor, frame);
  const { language } = preferences.getState();
  const legend: string[] = [];
  const perUnit: number[] = [];
  const looksAhead = kinds.includes('lookahead') && inView.some(({ optimizer }) => optimizer.probe);
  if (factor > 0 && (kinds.includes('gradient') || looksAhead)) {
    legend.push(gradientScaleText(factor, language));
  }
  for (const trajectory of inView) {
    const k = Math.min(cursor, trajectory.length - 1);
    drawStepArrows(context, trajectory, k, factor, frame, theme, kinds);
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
  context: CanvasRenderingContext2D,
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
  context: CanvasRenderingContext2D,
  trajectory: Trajectory,
  cursor: number,
  frame: Frame,
  theme: PlotTheme,
): void {
  const { changes } = settings.getState();
  for (const change of changes) {
    const k = change.step - 1;
    if (!concerns(change, trajectory.optimizer) || k > cursor || k >= trajectory.length) continue;
    const style = optimizerStyle(optimizerIndex(trajectory.optimizer.id), theme);
    drawChange(context, frame.x(trajectory.thetas[2 * k]!), frame.y(trajectory.thetas[2 * k + 1]!), style);
  }
}
