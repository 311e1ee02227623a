import { useTranslation } from 'react-i18next';
import { getOptimizer, getSurface, optimizers } from '../../engine';

/** An optimizer's place in the registry, which decides its colour, line pattern, marker and key. */
export function optimizerIndex(id: string): number {
  return optimizers.findIndex((known) => known.id === id);
}

/** The names of things in the present language; a name that nobody has translated is the definition's own. */
export function useNames() {
  const { t, i18n } = useTranslation(['optimizers', 'surfaces']);
  return {
    locale: i18n.language,
    optimizer: (id: string) => t(`optimizers:${id}`, { defaultValue: getOptimizer(id).name }),
    hyperparameter: (key: string) => t(`optimizers:hyperparameters.${key}`, { defaultValue: key }),
    surface: (id: string) => t(`surfaces:${id}.name`, { defaultValue: getSurface(id).name }),
    lesson: (id: string) => t(`surfaces:${id}.lesson`, { defaultValue: '' }),
    note: (id: string) => t(`surfaces:${id}.note`, { defaultValue: '' }),
    family: (id: string) => t(`surfaces:families.${id}`, { defaultValue: id }),
    surfaceParameter: (key: string) => t(`surfaces:parameters.${key}`, { defaultValue: key }),
  };
}
