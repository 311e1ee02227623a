import { decodeLink } from '../../state/link';
import { DEFAULT_TAB, tabOf } from '../../state/tab';

/**
 * Whether a scene shows the runs that its question is about: they are of the Surfaces tab, the one that is named is
 * switched on, and a ranking has at least two to rank. A choice is about anything.
 */
export function showsRunsOf(
  state: string,
  question: { readonly kind: string; readonly optimizer?: string },
): boolean {
  if (question.kind === 'choice') return true;
  const { tab, settings } = decodeLink(state).content;
  if (tabOf(tab) !== DEFAULT_TAB) return false;
  if (question.kind === 'rank') return settings.active.length >= 2;
  return question.optimizer === undefined || settings.active.includes(question.optimizer);
}
