import i18next from 'i18next';
import { getSurface } from '../../../engine';
import type { Area, Sheet } from '../../../plot/svg';
import { runs } from '../../../state/runs';
import { settings } from '../../../state/settings';
import { contentOf, drawPage, drawTitle } from '../../../ui/takeaway/figure';
import type { Subject, View } from '../../../ui/takeaway/types';
import { curveKinds } from '../charts/curves';
import { drawCurveChart, drawNamedChart } from './chart';
import { formulaText } from './formula';
import { drawOverlay, drawPanels } from './stage';
import { aboutText, nameOf, surfaceText } from './words';

/** What can be drawn, beginning with what the stage shows. */
export function subjectsOf(layout: 'panels' | 'overlay'): Subject[] {
  const trajectories = runs.getState().list.map(({ trajectory }) => trajectory);
  const { t } = i18next;
  const panels = subject('panels', t('takeaway:subject.panels'), (sheet, area, view) =>
    drawPanels(sheet, area, trajectories, view),
  );
  const overlay = subject('overlay', t('takeaway:subject.overlay'), (sheet, area, view) =>
    drawOverlay(sheet, area, trajectories, view),
  );
  const { enlarged } = settings.getState();
  const alone = trajectories.map((trajectory) =>
    subject(trajectory.optimizer.id, nameOf(trajectory), (sheet, area, view) =>
      drawPanels(sheet, area, [trajectory], view),
    ),
  );
  const first = alone.find(({ id }) => id === enlarged) ?? (layout === 'overlay' ? overlay : panels);
  const all = subject('all', t('takeaway:subject.all'), (sheet, area, view) => {
    const [stage, ...charts] = besideCharts(area, view.theme.fontSize);
    if (layout === 'overlay') drawOverlay(sheet, stage, trajectories, view);
    else drawPanels(sheet, stage, trajectories, view);
    drawCurveChart(sheet, charts[0], 'loss', view);
    drawCurveChart(sheet, charts[1], 'gradient', view);
  });
  const others = [panels, overlay, all, ...alone].filter((known) => known !== first);
  const charts = curveKinds.map((kind) =>
    subject(
      kind,
      t(`tab:charts.${kind}`),
      (sheet, area, view) => drawNamedChart(sheet, area, kind, view),
      'chart',
    ),
  );
  return [first, ...others, ...charts];
}

/** Divides an area into one for the plots and two for charts: beside them where it is wide, else below. */
function besideCharts(area: Area, size: number): [stage: Area, first: Area, second: Area] {
  const gap = Math.round(size);
  const wide = area.width > 1.25 * area.height;
  const [width, height] = wide ? [0.34 * area.width, area.height / 2] : [area.width / 2, 0.26 * area.height];
  const chart = { ...area, width: Math.round(width - gap / 2), height: Math.round(height - gap / 2) };
  const [right, bottom] = [area.left + area.width - chart.width, area.top + area.height - chart.height];
  const stage = wide
    ? { ...area, width: area.width - chart.width - gap }
    : { ...area, height: area.height - chart.height - gap };
  return [
    stage,
    { ...chart, ...(wide ? { left: right } : { top: bottom }) },
    { ...chart, left: right, top: bottom },
  ];
}

/** A subject under the title of the surface. */
function subject(
  id: string,
  label: string,
  draw: (sheet: Sheet, area: Area, view: View) => void,
  kind: Subject['kind'] = 'plots',
): Subject {
  return {
    id,
    label,
    kind,
    draw(sheet, view) {
      const now = settings.getState();
      drawPage(sheet, view.theme);
      const content = contentOf(sheet, view.theme);
      const heading = {
        title: surfaceText(now),
        about: aboutText(now, view.step),
        formula: formulaText(getSurface(now.surface).formula),
      };
      draw(sheet, drawTitle(sheet, content, heading, view.theme), view);
    },
  };
}
