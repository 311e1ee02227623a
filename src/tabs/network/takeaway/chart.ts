import i18next from 'i18next';
import { drawCursor, valueAt } from '../../../plot';
import type { Area, Sheet } from '../../../plot/svg';
import { optimizerName } from '../../../ui/optimizers';
import { below, drawLegend, layOutLegend, optimizerEntry } from '../../../ui/takeaway/figure';
import type { View } from '../../../ui/takeaway/types';
import { curveLabels, drawCurves, endLabelOf, layOutCurves } from '../charts/drawing';
import type { CurveKind } from '../charts/lines';
import { pinned } from '../pinned';
import { race } from '../race';
import { settings } from '../settings';
import { plain, rateText } from './words';

/** Draws a quantity of the race against step and, below, each optimizer's rate and its last value up to the step shown. */
export function drawNamedChart(sheet: Sheet, area: Area, kind: CurveKind, { theme }: View): void {
  const { language } = i18next;
  const now = race.getState();
  const chosen = settings.getState();
  const { runs } = pinned.getState();
  const shown = now.status?.shown ?? null;
  const t = i18next.getFixedT(language, 'network');
  const untested = now.facts?.test === 0;
  const labels = curveLabels(kind, untested, t, language);
  const draft = layOutCurves(kind, now, chosen, runs, area, theme, untested);
  const entries = draft.lines.flatMap((line) => {
    if (line.faint || line.id === null) return [];
    const value = valueAt(line, shown ?? draft.frame.steps);
    const words = [
      optimizerName(line.id),
      rateText(chosen, line.id),
      Number.isNaN(value) ? '–' : plain(value),
    ];
    return [optimizerEntry(words.join(' · '), line.style, theme)];
  });
  const legend = layOutLegend(entries, area.width, theme);
  const size = { ...area, height: Math.max(1, area.height - legend.height) };
  const layout = layOutCurves(kind, now, chosen, runs, size, theme, untested);
  sheet.layer(size, (context) => {
    drawCurves(context, layout, theme, labels, endLabelOf(now.setup.hidden.length, t));
    if (shown !== null) drawCursor(context, shown, layout.lines, layout.frame, theme);
  });
  drawLegend(sheet, below(area, size.height), legend, theme);
}
