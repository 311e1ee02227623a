import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A tab of the page. To add one: a folder in src/tabs, an entry here, its name under `app.tabs` in i18n. */
export interface Tab {
  readonly id: string;
  readonly labelKey: string;
  /** Fetches the code; `Content` does so by itself when it is shown. */
  readonly load: () => Promise<unknown>;
  readonly Content: LazyExoticComponent<ComponentType>;
}

function tab(id: string, labelKey: string, load: () => Promise<{ default: ComponentType }>): Tab {
  return { id, labelKey, load, Content: lazy(load) };
}

export const tabs: readonly [Tab, ...Tab[]] = [
  tab('surfaces', 'tabs.surfaces', () => import('../tabs/surfaces/SurfacesTab')),
];

/** The tab with that id, or the first. */
export function findTab(id: string): Tab {
  return tabs.find((known) => known.id === id) ?? tabs[0];
}
