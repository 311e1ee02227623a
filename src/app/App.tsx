import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { withWords } from '../i18n';
import { authoring } from '../state/authoring';
import { openLink, startLinkSync } from '../state/link';
import { page as pageState } from '../state/page';
import { stopPresenting } from '../state/presenting';
import { tab as openedTab } from '../state/tab';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { useView } from '../ui/useView';
import './themes.css';
import './base.css';
import styles from './App.module.css';
import { EmbedLink } from './EmbedLink';
import { Header } from './Header';
import { LinkProblems } from './LinkProblems';
import { Offline } from './offline/Offline';
import { findTab } from './tabs';
import { usePage } from './usePage';

// Before the first render, so that nothing is drawn that the link does not say.
openLink(window.location.hash);
// While the strings are being fetched; a failure is reported when the tab is shown.
findTab(openedTab.getState().id)
  .load()
  .catch(() => undefined);

const LessonPlayer = lazy(() => withWords('lessons', import('./lesson/LessonPlayer')));
const AuthoringBar = lazy(() => withWords('lessons', import('./lesson/AuthoringBar')));
const AnswerSheet = lazy(() => withWords('classroom', import('./classroom/AnswerSheet')));
const SpeakerWindow = lazy(() => withWords('present', import('./present/SpeakerWindow')));

const Presentation = lazy(() => withWords('present', import('./present/Presentation')));

/** The page: header, messages, and the tab that is open. */
export function App() {
  const ready = usePage();
  useEffect(startLinkSync, []);
  return ready ? <Opened /> : null;
}

/** The app itself, or what stands in its place: a question on a phone, the speaker's own window. */
function Opened() {
  const { t } = useTranslation('app');
  const ask = useStore(pageState, (now) => now.ask);
  const speaker = useStore(pageState, (now) => now.speaker);
  if (ask === null && speaker === null) return <Page />;
  return (
    <ErrorBoundary name={t('name')}>
      <Suspense>{speaker !== null ? <SpeakerWindow /> : <AnswerSheet />}</Suspense>
    </ErrorBoundary>
  );
}

function Page() {
  const { t } = useTranslation('app');
  const id = useStore(openedTab, (now) => now.id);
  const lesson = useStore(pageState, (now) => now.lesson);
  const writing = useStore(authoring, (now) => now.draft !== null);
  const view = useView();
  const { id: current, labelKey, Content } = findTab(id);
  return (
    <div className={styles.page}>
      {view === null && (
        <>
          <button
            type="button"
            className={styles.skip}
            onClick={() => document.getElementById('content')?.focus()}
          >
            {t('skip')}
          </button>
          <Header tab={current} />
        </>
      )}
      <Offline />
      <LinkProblems />
      {writing && view === null && (
        <ErrorBoundary name={t('tabs.lessons')}>
          <Suspense>
            <AuthoringBar />
          </Suspense>
        </ErrorBoundary>
      )}
      <div className={styles.body} data-lesson={lesson !== null || undefined}>
        {lesson !== null && (
          <ErrorBoundary name={t('tabs.lessons')}>
            <Suspense>
              <LessonPlayer />
            </Suspense>
          </ErrorBoundary>
        )}
        <main id="content" className={styles.content} tabIndex={-1}>
          {view !== null && <h1 className="visually-hidden">{t('name')}</h1>}
          {view === 'embedded' && <EmbedLink />}
          <div
            {...(view === null && { role: 'tabpanel', 'aria-labelledby': `tab-${current}` })}
            id={`panel-${current}`}
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
      {view === 'presented' && (
        <ErrorBoundary name={t('present')} onClose={stopPresenting}>
          <Suspense>
            <Presentation />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
