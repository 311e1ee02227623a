import i18next from 'i18next';
import type { Area, Sheet } from '../../../plot/svg';
import { currentLink } from '../../../state/link';
import { optimizerName } from '../../../ui/optimizers';
import { contentOf, drawPage, drawTitle } from '../../../ui/takeaway/figure';
import type { Playable, Subject, Takeaway, View } from '../../../ui/takeaway/types';
import { version } from '../../../ui/takeaway/version';
import type { CurveKind } from '../charts/lines';
import { type Race, race } from '../race';
import { settings } from '../settings';
import { drawNamedChart } from './chart';
import { insidesOf } from './insides';
import { settingsLines, settingsRecord } from './settings';
import { drawOverlay, drawPanels } from './stage';
import { holdRace, showStep } from './standstill';
import { evaluationsTable, stepsTable } from './tables';
import { aboutText, dataText, standardisedText } from './words';

/** What the Network tab lets one take away, as it stands now. The race waits until it is closed. */
export async function openTakeaway(): Promise<Takeaway> {
  const close = await holdRace();
  const now = race.getState();
  const { history, setup, status, facts } = now;
  const chosen = settings.getState();
  const layers = setup.hidden.length + 1;
  const trained = history.length > 0;
  const plots = chosen.active.length === 0 ? [] : plotsOf();
  const charts = chosen.active.length === 0 || !trained ? [] : chartsOf(facts?.task === 'regression');
  const insides = insidesOf(now).map(({ id, label, draw }) => subject(id, label, draw, label));
  return {
    name: setup.data.kind === 'set' ? setup.data.id : setup.data.kind,
    step: status?.shown ?? status?.step ?? 0,
    subjects: [...plots, ...charts, ...insides],
    playable: plots.length === 0 ? null : playableOf(now),
    tables: trained
      ? [
          stepsTable(history, chosen.active, layers, () => header('stepsOf')),
          evaluationsTable(history, chosen.active, () => header('evaluationsOf')),
        ]
      : [],
    settings: settingsRecord(chosen, now),
    note: facts?.dataset === null ? i18next.t('takeaway:notPlane') : null,
    close,
  };
}

/** The steps kept, one after another. Afterwards the step that was shown is shown again. */
function playableOf({ status }: Race): Playable | null {
  const kept = status?.kept ?? [];
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || last <= first) return null;
  const before = status?.shown ?? null;
  return {
    steps: { first, last, kept },
    rate: null,
    prepare: showStep,
    release: () => void showStep(before),
  };
}

/** What the stage shows and could show; nothing where the data have no plane. */
function plotsOf(): Subject[] {
  const { dataset } = race.getState().facts ?? {};
  if (!dataset || dataset.domain.length === 0) return [];
  const { active, layout, enlarged } = settings.getState();
  const { t } = i18next;
  const panels = subject('panels', t('takeaway:subject.panels'), (sheet, area, view) =>
    drawPanels(sheet, area, dataset, active, view),
  );
  const overlay = subject('overlay', t('takeaway:subject.overlay'), (sheet, area, view) =>
    drawOverlay(sheet, area, dataset, active, view),
  );
  const alone = active.map((id) =>
    subject(id, optimizerName(id), (sheet, area, view) => drawPanels(sheet, area, dataset, [id], view)),
  );
  const first = alone.find(({ id }) => id === enlarged) ?? (layout === 'overlay' ? overlay : panels);
  return [first, ...[panels, overlay, ...alone].filter((known) => known !== first)];
}

function chartsOf(regression: boolean): Subject[] {
  const kinds: CurveKind[] = ['loss', 'testLoss', regression ? 'error' : 'accuracy', 'gradients', 'rates'];
  return kinds.map((kind) => {
    const name = i18next.t(`network:charts.${kind}`);
    const label = kind === 'gradients' ? `${name}: ${optimizerName(settings.getState().inspected)}` : name;
    return subject(kind, label, (sheet, area, view) => drawNamedChart(sheet, area, kind, view), label);
  });
}

/** A subject under the title of the data; a chart under its own, which is then part of it. */
function subject(
  id: string,
  label: string,
  draw: (sheet: Sheet, area: Area, view: View) => void,
  chart?: string,
): Subject {
  return {
    id,
    label,
    kind: chart === undefined ? 'plots' : 'chart',
    draw(sheet, view) {
      const now = race.getState();
      const title = [dataText(now), chart].filter(Boolean).join(' · ');
      drawPage(sheet, view.theme);
      const content = contentOf(sheet, view.theme);
      const heading = { title, about: aboutText(now), formula: standardisedText(now) };
      draw(sheet, drawTitle(sheet, content, heading, view.theme), view);
    },
  };
}

/** What a table is of. */
function header(kind: 'stepsOf' | 'evaluationsOf'): string[] {
  const { t } = i18next;
  const now = race.getState();
  const { stride } = now.history;
  return [
    t('takeaway:csv.curves', { version }),
    `${t('takeaway:csv.link')}: ${currentLink()}`,
    ...settingsLines(settings.getState(), now),
    t(`takeaway:csv.${kind}`),
    ...(stride > 1 && kind === 'stepsOf' ? [t('takeaway:csv.kept', { stride })] : []),
    t('takeaway:csv.computed'),
  ];
}
