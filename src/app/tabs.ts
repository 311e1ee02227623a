import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { showPart } from '../i18n';
import { type TabId, tabOf } from '../state/tab';

/** A tab of the page. To add one: a folder in src/tabs, its id in state/tab.ts, an entry here, its name under `app.tabs` in i18n. */
export interface Tab {
  readonly id: TabId;
  readonly labelKey: string;
  /** Fetches the code; `Content` does so by itself when it is shown. */
  readonly load: () => Promise<unknown>;
  readonly Content: LazyExoticComponent<ComponentType>;
}

function tab(id: TabId, labelKey: string, load: () => Promise<{ default: ComponentType }>): Tab {
  return { id, labelKey, load, Content: lazy(load) };
}

export const tabs: readonly [Tab, ...Tab[]] = [
  tab('surfaces', 'tabs.surfaces', () => import('../tabs/surfaces/SurfacesTab')),
  tab('network', 'tabs.network', async () => {
    const [content] = await Promise.all([import('../tabs/network/NetworkTab'), showPart('network')]);
    return content;
  }),
  tab('lessons', 'tabs.lessons', async () => {
    const [content] = await Promise.all([import('../tabs/lessons/LessonsTab'), showPart('lessons')]);
    return content;
  }),
];

/** The tab that this id shows. */
export function findTab(id: string): Tab {
  return tabs.find((known) => known.id === tabOf(id)) ?? tabs[0];
}
