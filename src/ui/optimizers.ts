import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { getOptimizer, optimizers } from '../engine';

/** An optimizer's place in the registry, which decides its colour, line pattern, marker and key. */
export function optimizerIndex(id: string): number {
  return optimizers.findIndex((known) => known.id === id);
}

/** An optimizer's name in the present language; its definition's own where nobody has translated it. */
export function optimizerName(id: string): string {
  return i18next.t(`optimizers:${id}`, { defaultValue: getOptimizer(id).name });
}

/** The names of optimizers and their hyperparameters, and the language they are in. */
export function useOptimizerNames() {
  const { t, i18n } = useTranslation('optimizers');
  return {
    locale: i18n.language,
    optimizer: optimizerName,
    hyperparameter: (key: string) => t(`hyperparameters.${key}`, { defaultValue: key }),
  };
}
