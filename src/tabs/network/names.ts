import { useTranslation } from 'react-i18next';
import { getOptimizer, optimizers } from '../../engine';

/** An optimizer's place in the registry, which decides its colour, line pattern, marker and key. */
export function optimizerIndex(id: string): number {
  return optimizers.findIndex((known) => known.id === id);
}

/** The names of things in the present language; a name that nobody has translated is the definition's own. */
export function useNames() {
  const { t, i18n } = useTranslation(['network', 'optimizers']);
  return {
    locale: i18n.language,
    optimizer: (id: string) => t(`optimizers:${id}`, { defaultValue: getOptimizer(id).name }),
    hyperparameter: (key: string) => t(`optimizers:hyperparameters.${key}`, { defaultValue: key }),
    data: (id: string) => t(`network:data.sets.${id}.name`, { defaultValue: id }),
    aboutData: (id: string) => t(`network:data.sets.${id}.about`, { defaultValue: '' }),
    dataParameter: (key: string) => t(`network:data.parameters.${key}`, { defaultValue: key }),
  };
}
