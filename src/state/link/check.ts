import { experimentTabs, type TabId, tabOf } from '../tab';
import type { Pairs } from './chapters';
import { decodeLink, hasChapter } from './codec';
import type { LinkProblem } from './problem';

/** Says what of a tab's chapter cannot be read, and changes nothing. */
export type Checker = (said: Pairs) => readonly LinkProblem[];

const sources = new Map<TabId, () => Promise<Checker>>();
const checkers = new Map<TabId, Checker>();

/** Says where to fetch what checks a tab's chapter. */
export function offerChecker(tab: TabId, source: () => Promise<Checker>): void {
  sources.set(tab, source);
}

/** Fetches all that `stateProblems` needs for these states. Rejects where it cannot be fetched. */
export async function fetchCheckers(states: readonly string[]): Promise<void> {
  const named = new Set(states.map((state) => tabOf(decodeLink(state).content.tab)));
  await Promise.all(
    [...named].map(async (tab) => {
      const checker = await sources.get(tab)?.();
      if (checker) checkers.set(tab, checker);
    }),
  );
}

/**
 * What of a state cannot be shown, as opening it as a link would report. A link may name a tab that there is not, and
 * one without an experiment; a state may not. A chapter whose checker has not been fetched counts as sound.
 */
export function stateProblems(state: string): readonly LinkProblem[] {
  const { content, problems } = decodeLink(state);
  const { tab, chapter } = content;
  if (tab !== null && !experimentTabs.some((id) => id === tab)) return [...problems, noTab(tab)];
  if (!hasChapter(tab)) return problems;
  return [...problems, ...(checkers.get(tabOf(tab))?.(chapter) ?? [])];
}

function noTab(value: string): LinkProblem {
  return { key: 'tab', value, reason: 'unknown-choice', allowed: experimentTabs.join(', ') };
}
