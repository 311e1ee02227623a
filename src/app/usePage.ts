import i18next from 'i18next';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { showLanguage } from '../i18n';
import { type Language, preferences } from '../state/preferences';
import { useView } from '../ui/useView';
import { watchPaper } from './paper';
import { refuseStrayDrops } from './strayDrops';
import { sayUnopened } from './unopened';

/** Puts language and theme on the page and keeps them there; says whether the first strings have come. */
export function usePage(): boolean {
  const language = useStore(preferences, (now) => now.language);
  const theme = useStore(preferences, (now) => now.theme);
  const view = useView();
  const [ready, setReady] = useState(false);

  useEffect(() => {
    showLanguage(language).then(
      () => {
        document.title = i18next.t('app:title');
        describeApp(language);
        setReady(true);
      },
      () => {
        // The page keeps the language it has.
        if (!i18next.isInitialized) sayUnopened();
      },
    );
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useLayoutEffect(() => {
    if (view === null) delete document.documentElement.dataset.view;
    else document.documentElement.dataset.view = view;
  }, [view]);
  useEffect(watchPaper, []);
  useEffect(refuseStrayDrops, []);
  return ready;
}

/** Where the page is installed as an app, its name and shortcuts are in the language shown. */
function describeApp(language: Language): void {
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `./optiscope.${language}.webmanifest`);
}
