import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type PlotTheme, plotThemes } from '../../plot';
import { printTheme } from '../../plot/print';
import { preferences } from '../../state/preferences';
import { SelectField } from '../../ui/SelectField';
import type { Subject } from '../../ui/takeaway/types';
import { Choice } from './Choice';

interface SubjectFieldProps {
  subjects: readonly Subject[];
  /** The subject chosen, by id. */
  value: string;
  onChange(id: string): void;
}

/** What a picture or a film is of. */
export function SubjectField({ subjects, value, onChange }: SubjectFieldProps) {
  const { t } = useTranslation('takeaway');
  const of = (kind: Subject['kind']) =>
    subjects.filter((subject) => subject.kind === kind).map(({ id, label }) => ({ value: id, label }));
  const groups = [
    { label: t('subject.plots'), options: of('plots') },
    { label: t('subject.charts'), options: of('chart') },
  ].filter(({ options }) => options.length > 0);
  return <SelectField label={t('subject.label')} value={value} options={groups} onChange={onChange} />;
}

export type Colours = 'theme' | 'print';

interface ColoursFieldProps {
  value: Colours;
  onChange(colours: Colours): void;
}

/** The colours of a picture or a film: those of the page, by the theme's name, or those for print. */
export function ColoursField({ value, onChange }: ColoursFieldProps) {
  const { t } = useTranslation(['takeaway', 'app']);
  const theme = useStore(preferences, (now) => now.theme);
  const options = [
    { value: 'theme', label: t(`app:theme.${theme}`) },
    { value: 'print', label: t('takeaway:colours.print') },
  ] as const;
  return <Choice label={t('takeaway:colours.label')} value={value} options={options} onChange={onChange} />;
}

/** What these colours look like. */
export function useThemeOf(colours: Colours): PlotTheme {
  const theme = useStore(preferences, (now) => now.theme);
  return colours === 'print' ? printTheme : plotThemes[theme];
}
