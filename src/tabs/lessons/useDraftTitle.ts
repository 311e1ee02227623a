import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DraftLesson } from '../../lessons/draft';
import { preferences } from '../../state/preferences';

/** Gives a draft's title in the language shown, in the other one, or what a lesson is called that has none yet. */
export function useDraftTitle(): (lesson: DraftLesson) => string {
  const { t } = useTranslation('lessons');
  const language = useStore(preferences, (now) => now.language);
  return ({ title }) => title[language].trim() || title.en.trim() || title.ko.trim() || t('own.untitled');
}
