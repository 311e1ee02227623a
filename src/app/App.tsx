import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { openLink, startLinkSync } from '../state/link';
import { tab as openedTab } from '../state/tab';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import './themes.css';
import './base.css';
import styles from './App.module.css';
import { Header } from './Header';
import { LinkProblems } from './LinkProblems';
import { findTab } from './tabs';
import { usePage } from './usePage';

// Before the first render, so that nothing is drawn that the link does not say.
openLink(window.location.hash);
// While the strings are being fetched; a failure is reported when the tab is shown.
findTab(openedTab.getState().id)
  .load()
  .catch(() => undefined);

/** The page: header, messages, and the tab that is open. */
export function App() {
  const page = usePage();
  useEffect(startLinkSync, []);
  if (page === 'loading') return null;
  return page === 'ready' ? <Page /> : <Unopened />;
}

function Page() {
  const { t } = useTranslation('app');
  const id = useStore(openedTab, (now) => now.id);
  const { id: current, labelKey, Content } = findTab(id);
  return (
    <div className={styles.page}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t('skip')}
      </button>
      <Header tab={current} />
      <LinkProblems />
      <main id="content" className={styles.content} tabIndex={-1}>
        <div
          role="tabpanel"
          id={`panel-${current}`}
          aria-labelledby={`tab-${current}`}
          className={styles.panel}
        >
          <ErrorBoundary key={current} name={t(labelKey)}>
            <Suspense>
              <Content />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
    </div>
  );
}

/** In both languages and out of the string files, because it is these that could not be fetched. */
function Unopened() {
  return (
    <main className={styles.unopened} role="alert">
      <p>Optiscope could not be loaded. Check the connection and reload the page.</p>
      <p lang="ko">Optiscope를 불러오지 못했습니다. 연결을 확인하고 페이지를 새로 고치십시오.</p>
    </main>
  );
}
