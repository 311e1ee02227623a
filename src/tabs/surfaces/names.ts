import { useTranslation } from 'react-i18next';
import { getSurface } from '../../engine';
import { useOptimizerNames } from '../../ui/optimizers';

/** The names of things in the present language; a name that nobody has translated is the definition's own. */
export function useNames() {
  const { t } = useTranslation('surfaces');
  return {
    ...useOptimizerNames(),
    surface: (id: string) => t(`${id}.name`, { defaultValue: getSurface(id).name }),
    lesson: (id: string) => t(`${id}.lesson`, { defaultValue: '' }),
    note: (id: string) => t(`${id}.note`, { defaultValue: '' }),
    family: (id: string) => t(`families.${id}`, { defaultValue: id }),
    surfaceParameter: (key: string) => t(`parameters.${key}`, { defaultValue: key }),
  };
}
