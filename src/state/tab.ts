import { createStore } from 'zustand/vanilla';

export const DEFAULT_TAB = 'surfaces';

/** The tab that is open, by id. An id that no tab has shows the default one. */
export const tab = createStore<{ readonly id: string }>(() => ({ id: DEFAULT_TAB }));

export function openTab(id: string): void {
  tab.setState({ id });
}
