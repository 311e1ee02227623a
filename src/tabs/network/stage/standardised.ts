import type { TFunction } from 'i18next';
import type { Dataset } from '../../../network/data/dataset';

/**
 * What is to be known of data that were standardised: which column each axis shows and, of a regression, in which units
 * error and loss are. Empty for data as they were made. A column without a name goes by its axis.
 */
export function standardisedWords(data: Dataset, t: TFunction<'network'>): string {
  const { standardised, features, featureNames = [], targetName = '' } = data;
  if (!standardised) return '';
  const axes = features === 1 ? ['x', 'y'] : ['x', 'y', t('stage.value')];
  const names = standardised.target ? [...featureNames, targetName] : featureNames;
  const columns = names.map((name, axis) => (name === '' ? axes[axis] : `${axes[axis]} = ${name}`));
  const words = [t('stage.standardised', { columns: columns.join(', ') })];
  if (standardised.target) words.push(t('stage.units', { target: targetName || axes[features] }));
  return words.join(' · ');
}
