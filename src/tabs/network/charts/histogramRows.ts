import type { TFunction } from 'i18next';
import type { Histogram } from '../../../network/session/messages';
import type { HistogramRow } from '../../../plot/networks';
import { formatShare } from '../../../ui/format';

/** A row for each layer: its number or that it is the output, and how many of its numbers are exactly 0. */
export function histogramRows(
  layers: readonly Histogram[],
  hidden: number,
  t: TFunction<'network'>,
  locale: string,
): HistogramRow[] {
  return layers.map((bins, layer) => ({
    ...bins,
    label: layer === hidden ? t('charts.output') : String(layer + 1),
    note: zerosOf(bins, t, locale),
  }));
}

/** The share of numbers that are exactly 0, in words; empty where there are none. */
export function zerosOf({ zeros, counts }: Histogram, t: TFunction<'network'>, locale: string): string {
  if (zeros === 0) return '';
  const all = counts.reduce((sum, count) => sum + count, 0);
  const share = formatShare(zeros / all, locale, 0);
  return t('charts.zeros', { share });
}
