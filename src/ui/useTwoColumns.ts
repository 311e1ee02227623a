import { useStore } from 'zustand';
import { preferences } from '../state/preferences';
import { useMediaQuery } from './useMediaQuery';

/** Whether a tab has no room for a third column, on a narrow window or in a projector's large type. */
export function useTwoColumns(): boolean {
  const narrow = useMediaQuery('(width < 80rem)');
  const large = useStore(preferences, ({ theme }) => theme === 'projector');
  return narrow || large;
}
