import { useStore } from 'zustand';
import { page } from '../state/page';
import { preferences } from '../state/preferences';
import { useMediaQuery } from './useMediaQuery';

/** Whether a tab has no room for a third column: on a narrow window, in a projector's large type, beside a lesson. */
export function useTwoColumns(): boolean {
  const narrow = useMediaQuery('(width < 80rem)');
  const large = useStore(preferences, ({ theme }) => theme === 'projector');
  const lesson = useStore(page, (now) => now.lesson !== null);
  return narrow || large || lesson;
}
