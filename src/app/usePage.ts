import i18next from 'i18next';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { showLanguage } from '../i18n';
import { type Language, preferences } from '../state/preferences';
import { useView } from '../ui/useView';

/** Puts language and theme on the page and keeps them there; says when the first strings have come. */
export function usePage(): 'loading' | 'ready' | 'failed' {
  const language = useStore(preferences, (now) => now.language);
  const theme = useStore(preferences, (now) => now.theme);
  const view = useView();
  const [page, setPage] = useState<'loading' | 'ready' | 'failed'>('loading');

  useEffect(() => {
    showLanguage(language).then(
      () => {
        document.title = i18next.t('app:title');
        describeApp(language);
        setPage('ready');
      },
      () => setPage((now) => (now === 'ready' ? now : 'failed')),
    );
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useLayoutEffect(() => {
    if (view === null) delete document.documentElement.dataset.view;
    else document.documentElement.dataset.view = view;
  }, [view]);
  return page;
}

/** Where the page is installed as an app, its name and shortcuts are in the language shown. */
function describeApp(language: Language): void {
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `./optiscope.${language}.webmanifest`);
}
