import { createStore } from 'zustand/vanilla';

/** The tabs there are, in their order. */
export const tabIds = ['surfaces', 'network', 'lessons'] as const;

export type TabId = (typeof tabIds)[number];

/** Those that show an experiment, which a scene of a lesson can be about. */
export const experimentTabs = ['surfaces', 'network'] as const satisfies readonly TabId[];

export const DEFAULT_TAB = 'surfaces';

/** The tab that is open, by id. An id that no tab has shows the default one. */
export const tab = createStore<{ readonly id: string }>(() => ({ id: DEFAULT_TAB }));

export function openTab(id: string): void {
  tab.setState({ id });
}

/** The tab that this id shows. */
export function tabOf(id: string | null): TabId {
  return tabIds.find((known) => known === id) ?? DEFAULT_TAB;
}
