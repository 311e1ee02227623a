import { decodeLink } from '../../state/link';
import { DEFAULT_TAB, tabOf } from '../../state/tab';
import type { Scene } from '../schema';

/**
 * Whether a scene's question hides the runs until it is answered: any question about them does, and a choice that is
 * asked before they have begun. One that is asked at a later step is about what is seen.
 */
export function hidesRuns({ state, question }: Pick<Scene, 'state' | 'question'>): boolean {
  if (!question) return false;
  const { tab, cursor } = decodeLink(state).content;
  if (tabOf(tab) !== DEFAULT_TAB) return false;
  return question.kind !== 'choice' || (cursor ?? 0) === 0;
}
