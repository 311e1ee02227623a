import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { getSurface } from '../../engine';
import { type Text, textIn } from '../../lessons/text';
import { preferences } from '../../state/preferences';
import { formatNumber } from '../../ui/format';
import { optimizerName } from '../../ui/optimizers';

/** Names, numbers and a lesson's texts in the present language. */
export function useWords() {
  const { t } = useTranslation('surfaces');
  const locale = useStore(preferences, ({ language }) => language);
  return {
    locale,
    optimizer: optimizerName,
    surface: (id: string) => t(`${id}.name`, { defaultValue: getSurface(id).name }),
    number: (value: number, digits?: number) => formatNumber(value, locale, digits),
    text: (text: Text) => textIn(locale, text),
  };
}
