import i18next from 'i18next';
import type { Trajectory } from '../../../engine';
import { drawPath, type Frame, fitView, pathPen, type TickFormat } from '../../../plot';
import type { Area, Sheet } from '../../../plot/svg';
import { runs } from '../../../state/runs';
import { settings, startOf, viewOf } from '../../../state/settings';
import { formatReadout, formatTick } from '../../../ui/format';
import {
  below,
  divide,
  drawEdge,
  drawLegend,
  drawPanel,
  layOutLegend,
  optimizerEntry,
  plotAreaOf,
} from '../../../ui/takeaway/figure';
import type { View } from '../../../ui/takeaway/types';
import { drawBackdrop } from '../stage/backdrop';
import { drawMarks } from '../stage/marks';
import { isOutside, stateAt } from '../stage/RunStatus';
import { markEntries } from './marks';
import { nameOf, rateText, styleOf } from './words';

/** Draws a panel for each run, side by side, and what the marks mean. */
export function drawPanels(sheet: Sheet, area: Area, shown: readonly Trajectory[], view: View): void {
  const { theme } = view;
  const marks = layOutLegend(markEntries(theme), area.width, theme);
  const areas = divide(
    { ...area, height: area.height - marks.height },
    shown.length,
    Math.round(theme.fontSize),
  );
  for (const [index, trajectory] of shown.entries()) {
    const entry = optimizerEntry(nameOf(trajectory), styleOf(trajectory, theme), theme);
    const caption = (frame: Frame | null) => ({
      entry,
      aside: rateText(trajectory, view.step),
      foot: [standing(trajectory, view.step, frame)],
      // The longest: that it has diverged and is outside the view, and a very small loss.
      footRoom: 31,
    });
    const { width, height } = plotAreaOf(areas[index]!, caption(null), theme);
    const frame = fitView(viewOf(settings.getState()), width, height);
    const plot = drawPanel(sheet, areas[index]!, caption(frame), theme);
    drawPlot(sheet, plot, [trajectory], view);
  }
  drawLegend(sheet, below(area, area.height - marks.height), marks, theme);
}

/** Draws all paths in one plot and, below it, each run's name and status. */
export function drawOverlay(sheet: Sheet, area: Area, shown: readonly Trajectory[], view: View): void {
  const { theme, step } = view;
  const gap = Math.round(0.6 * theme.fontSize);
  const marks = layOutLegend(markEntries(theme), area.width, theme);
  const namesWith = (frame: Frame | null) => {
    const entries = shown.map((trajectory) => {
      const words = [nameOf(trajectory), rateText(trajectory, step), ...standing(trajectory, step, frame)];
      return optimizerEntry(words.join(' · '), styleOf(trajectory, theme), theme);
    });
    return layOutLegend(entries, area.width, theme);
  };
  const heightWith = (names: { readonly height: number }) =>
    Math.max(1, area.height - names.height - marks.height - gap);
  const frame = fitView(viewOf(settings.getState()), area.width, heightWith(namesWith(null)));
  const names = namesWith(frame);
  const height = heightWith(names);
  drawPlot(sheet, { ...area, height }, shown, view);
  const rest = drawLegend(sheet, below(area, height + gap), names, theme);
  drawLegend(sheet, rest, marks, theme);
}

/** Draws one plot: surface, paths and marks. Each is a layer, as on the page. */
function drawPlot(sheet: Sheet, area: Area, shown: readonly Trajectory[], { theme, step }: View): void {
  const now = settings.getState();
  const { objective, place } = runs.getState();
  const { language } = i18next;
  const frame = fitView(viewOf(now), area.width, area.height);
  const format: TickFormat = (value, step) => formatTick(value, step, language);
  const still = JSON.stringify(['surface', place, frame.visible, theme.background, theme.pathWidth]);
  sheet.layer(
    area,
    (context) => drawBackdrop(context, now.surface, objective, frame, theme, format, 'fine'),
    still,
  );
  sheet.layer(area, (context) => {
    for (const trajectory of shown) {
      const end = Math.min(step, trajectory.length - 1);
      drawPath(context, trajectory.thetas, end, frame, styleOf(trajectory, theme), pathPen());
    }
  });
  sheet.layer(area, (context) => {
    const { arrows, changes, steps } = now;
    const marks = {
      trajectories: shown,
      cursor: step,
      steps,
      start: startOf(now),
      changes,
      arrows,
      language,
    };
    drawMarks(context, marks, frame, theme);
  });
  drawEdge(sheet, area, theme);
}

/** What is true of a run at a step, and its loss there, in the words of the page; on a plot, also whether it is in view. */
function standing(
  trajectory: Trajectory,
  step: number,
  frame: Frame | null,
): readonly [status: string, loss: string] {
  const { language } = i18next;
  const k = Math.min(step, trajectory.length - 1);
  const status = i18next.t(`tab:status.${stateAt(trajectory, step)}`, { step: k });
  const away = frame && isOutside(trajectory, k, frame) ? `, ${i18next.t('tab:stage.outside')}` : '';
  const loss = formatReadout(trajectory.loss(k), language, 4);
  return [status + away, i18next.t('tab:status.loss', { loss })];
}
