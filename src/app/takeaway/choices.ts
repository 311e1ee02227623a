import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type PlotTheme, plotThemes } from '../../plot';
import { printTheme } from '../../plot/print';
import { preferences } from '../../state/preferences';
import type { SelectGroup } from '../../ui/SelectField';
import type { Subject } from '../../ui/takeaway/types';

/** The subjects as a menu has them. */
export function subjectGroups(subjects: readonly Subject[], t: TFunction<'takeaway'>): SelectGroup<string>[] {
  const of = (kind: Subject['kind']) =>
    subjects.filter((subject) => subject.kind === kind).map(({ id, label }) => ({ value: id, label }));
  return [
    { label: t('subject.plots'), options: of('plots') },
    { label: t('subject.charts'), options: of('chart') },
  ].filter(({ options }) => options.length > 0);
}

export type Colours = 'theme' | 'print';

/** The colours there are to choose from, the present theme by its name, and what each looks like. */
export function useColours(): {
  readonly options: readonly { readonly value: Colours; readonly label: string }[];
  themeOf(colours: Colours): PlotTheme;
} {
  const { t } = useTranslation(['takeaway', 'app']);
  const theme = useStore(preferences, (now) => now.theme);
  return {
    options: [
      { value: 'theme', label: t(`app:theme.${theme}`) },
      { value: 'print', label: t('takeaway:colours.print') },
    ],
    themeOf: (colours) => (colours === 'print' ? printTheme : plotThemes[theme]),
  };
}
