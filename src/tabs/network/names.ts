import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useOptimizerNames } from '../../ui/optimizers';
import type { OwnData } from './ownData';

/** The names of things in the present language; a name that nobody has translated is the definition's own. */
export function useNames() {
  const { t } = useTranslation('network');
  return {
    ...useOptimizerNames(),
    data: (id: string) => dataName(id, null, t),
    aboutData: (id: string) => t(`data.sets.${id}.about`, { defaultValue: '' }),
    dataParameter: (key: string) => t(`data.parameters.${key}`, { defaultValue: key }),
  };
}

/** The data that are trained on, by name: own data, where there are any, by their file or their kind. */
export function dataName(id: string, own: OwnData | null, t: TFunction<'network'>): string {
  if (own === null) return t(`data.sets.${id}.name`, { defaultValue: id });
  return own.kind === 'csv' && own.name !== '' ? own.name : t(`own.kinds.${own.kind}`);
}
