import i18next from 'i18next';
import { formatValue } from '../../../plot';
import { drawHistograms } from '../../../plot/networks';
import type { Area, Sheet } from '../../../plot/svg';
import { optimizerName } from '../../../ui/optimizers';
import type { View } from '../../../ui/takeaway/types';
import { histogramRows } from '../charts/histogramRows';
import { type Race, race } from '../race';
import { histogramKinds } from '../settings';
import { drawConfusion, drawDigits } from './digits';
import { drawGraph } from './graph';
import { plain } from './words';

/** Something about a single network that can be drawn. */
export interface Inside {
  readonly id: string;
  readonly label: string;
  draw(sheet: Sheet, area: Area, view: View): void;
}

/** What the page shows of single networks: the race sends no more than that. */
export function insidesOf({ picture }: Pick<Race, 'picture'>): Inside[] {
  const { t } = i18next;
  const { neurons, histograms, images } = picture ?? {};
  const found: Inside[] = [];
  if (neurons) {
    const label = t('takeaway:inside.graph', { name: optimizerName(neurons.id) });
    found.push({ id: 'graph', label, draw: drawGraph });
  }
  if (images) {
    const name = optimizerName(images.id);
    const now = () => race.getState().picture?.images ?? images;
    found.push(
      {
        id: 'digits',
        label: t('takeaway:inside.digits', { name }),
        draw: (sheet, area, view) => drawDigits(sheet, area, now(), view),
      },
      {
        id: 'confusion',
        label: t('takeaway:inside.confusion', { name }),
        draw: (sheet, area, view) => drawConfusion(sheet, area, now(), view),
      },
    );
  }
  if (histograms) {
    for (const kind of histogramKinds) {
      found.push({
        id: kind === 'gradients' ? 'gradient-histograms' : kind,
        label: t(`network:charts.of.${kind}`, { name: optimizerName(histograms.id) }),
        draw: (sheet, area, { theme }) => {
          const { setup, picture: latest } = race.getState();
          const layers = (latest?.histograms ?? histograms)[kind];
          const { language } = i18next;
          const rows = histogramRows(
            layers,
            setup.hidden.length,
            i18next.getFixedT(language, 'network'),
            language,
          );
          const { width, height } = area;
          const write = (value: number) => formatValue(value, plain);
          sheet.layer(area, (context) => drawHistograms(context, rows, width, height, theme, '', write));
        },
      });
    }
  }
  return found;
}
