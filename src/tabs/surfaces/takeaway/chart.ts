import i18next from 'i18next';
import { drawCursor } from '../../../plot';
import type { Area, Sheet } from '../../../plot/svg';
import { runs } from '../../../state/runs';
import { settings } from '../../../state/settings';
import { formatNumber } from '../../../ui/format';
import { below, drawLegend, layOutLegend, optimizerEntry } from '../../../ui/takeaway/figure';
import type { View } from '../../../ui/takeaway/types';
import { type CurveKind, curve } from '../charts/curves';
import { curveLabels, drawCurves, layOutCurves } from '../charts/drawing';
import { nameOf, rateText, styleOf } from './words';

/** Draws a quantity of all runs against step, with the cursor at its step. */
export function drawCurveChart(sheet: Sheet, area: Area, kind: CurveKind, { theme, step }: View): void {
  const { language } = i18next;
  const now = runs.getState();
  const layout = layOutCurves(now, kind, area, theme);
  const labels = curveLabels(kind, layout.frame, now.objective, i18next.getFixedT(language, 'tab'), language);
  sheet.layer(area, (context) => {
    drawCurves(context, layout, settings.getState().changes, theme, labels);
    drawCursor(context, step, layout.series, layout.frame, theme);
  });
}

/** The same with each run's name, rate and value at the cursor below. */
export function drawNamedChart(sheet: Sheet, area: Area, kind: CurveKind, view: View): void {
  const { theme, step } = view;
  const { objective, list } = runs.getState();
  const entries = list.map(({ trajectory }) => {
    const k = Math.min(step, trajectory.length - 1);
    const value = formatNumber(curve(trajectory, kind, objective)[k] ?? Number.NaN, i18next.language);
    const text = [nameOf(trajectory), rateText(trajectory, step), value].join(' · ');
    return optimizerEntry(text, styleOf(trajectory, theme), theme);
  });
  const legend = layOutLegend(entries, area.width, theme);
  const height = Math.max(1, area.height - legend.height);
  drawCurveChart(sheet, { ...area, height }, kind, view);
  drawLegend(sheet, below(area, height), legend, theme);
}
