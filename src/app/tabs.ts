import { type ComponentType, createElement, lazy, useState } from 'react';
import { withWords } from '../i18n';
import { offerChecker } from '../state/link';
import { type TabId, tabOf } from '../state/tab';
import type { OpenTakeaway } from '../ui/takeaway/types';

/** A tab of the page. To add one: a folder in src/tabs, its id in state/tab.ts, an entry here, its name under `app.tabs` in i18n. */
export interface Tab {
  readonly id: TabId;
  readonly labelKey: string;
  /** Fetches the code; `Content` does so by itself when it is shown. */
  readonly load: () => Promise<unknown>;
  readonly Content: ComponentType;
  /** Fetches what says what can be taken away from the tab as it stands; a tab without it has nothing. */
  readonly takeaway: (() => Promise<OpenTakeaway>) | undefined;
}

function tab(
  id: TabId,
  labelKey: string,
  load: () => Promise<{ default: ComponentType }>,
  takeaway?: Tab['takeaway'],
): Tab {
  let code: { default: ComponentType } | undefined;
  const fetchOnce = async () => {
    code ??= await load();
    return code;
  };
  const Later = lazy(fetchOnce);
  // What has come already is shown at once: React would show nothing in its place first, and that for 300 ms at least.
  const Content = () => createElement(useState(() => ({ Shown: code?.default ?? Later }))[0].Shown);
  return { id, labelKey, load: fetchOnce, Content, takeaway };
}

export const tabs: readonly [Tab, ...Tab[]] = [
  tab(
    'surfaces',
    'tabs.surfaces',
    () => import('../tabs/surfaces/SurfacesTab'),
    async () => (await import('../tabs/surfaces/takeaway')).openTakeaway,
  ),
  tab(
    'network',
    'tabs.network',
    () => withWords('network', import('../tabs/network/NetworkTab')),
    async () => (await import('../tabs/network/takeaway')).openTakeaway,
  ),
  tab('lessons', 'tabs.lessons', () => withWords('lessons', import('../tabs/lessons/LessonsTab'))),
];

offerChecker('network', async () => (await import('../tabs/network/link')).check);

/** The tab that this id shows. */
export function findTab(id: string): Tab {
  return tabs.find((known) => known.id === tabOf(id)) ?? tabs[0];
}
