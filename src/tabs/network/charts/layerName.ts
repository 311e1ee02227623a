import type { TFunction } from 'i18next';

/** A layer in words: hidden layers, of which there are `hidden`, are counted from 1; the output layer is the last. */
export function layerName(layer: number, hidden: number, t: TFunction<'network'>): string {
  return layer === hidden ? t('charts.outputLayer') : t('charts.hiddenLayer', { layer: layer + 1 });
}
