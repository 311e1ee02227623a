import { useTranslation } from 'react-i18next';
import { useOptimizerNames } from '../../ui/optimizers';

/** The names of things in the present language; a name that nobody has translated is the definition's own. */
export function useNames() {
  const { t } = useTranslation('network');
  return {
    ...useOptimizerNames(),
    data: (id: string) => t(`data.sets.${id}.name`, { defaultValue: id }),
    aboutData: (id: string) => t(`data.sets.${id}.about`, { defaultValue: '' }),
    dataParameter: (key: string) => t(`data.parameters.${key}`, { defaultValue: key }),
  };
}
