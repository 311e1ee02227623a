import { lazy, Suspense, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { withWords } from '../../i18n';
import { closeLesson, leaveLesson, runLessons, running, sceneOf } from '../../lessons/running';
import type { Lesson, Scene } from '../../lessons/schema';
import { useText } from '../../lessons/useText';
import { page } from '../../state/page';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { IconButton } from '../../ui/IconButton';
import { ChevronIcon, CloseIcon, HelpIcon } from '../../ui/icons';
import { LiveRegion } from '../../ui/LiveRegion';
import { Markdown } from '../../ui/Markdown';
import { useView } from '../../ui/useView';
import styles from './LessonPlayer.module.css';
import { SceneMenu, SceneSteps } from './SceneSteps';
import { Trouble } from './Trouble';
import { useOpen, useSmallFrame } from './useOpen';
import { useSceneKeys } from './useSceneKeys';

const QuestionPanel = lazy(() => withWords('classroom', import('../classroom/QuestionPanel')));

/** The lesson that runs: the scene's text, the way from one scene to the next. Around it, the tab stays live. */
export default function LessonPlayer() {
  const { t } = useTranslation('lessons');
  useEffect(runLessons, []);
  useSceneKeys();
  const { lesson, trouble } = useStore(running);
  return (
    <aside className={styles.player} aria-label={t('player.label')}>
      {trouble && <Trouble trouble={trouble} onClose={closeLesson} />}
      {!trouble && !lesson && (
        <p className={styles.waiting} role="status">
          {t('player.loading')}
        </p>
      )}
      {lesson && <OpenLesson lesson={lesson} />}
    </aside>
  );
}

function OpenLesson({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation('lessons');
  const index = useStore(running, (now) => now.index);
  const scene = useStore(running, sceneOf);
  const title = useText(lesson.title);
  const sceneTitle = useText(scene?.title ?? lesson.title);
  const heading = useRef<HTMLHeadingElement>(null);
  const view = useView();
  const small = useSmallFrame();
  const [open, setOpen] = useOpen();
  const body = useId();
  // Whoever opens a lesson from the list is taken to it; from scene to scene the focus stays on the way. In other
  // people's slides it stays where it is.
  useEffect(() => {
    if (document.activeElement === document.body && !page.getState().embed)
      heading.current?.focus({ preventScroll: true });
  }, []);
  if (!scene) return null;
  const count = lesson.scenes.length;
  const fold = (
    <span className={styles.fold}>
      <IconButton
        label={t('player.fold')}
        icon={scene.question && !open ? <HelpIcon /> : <ChevronIcon />}
        pressed={open}
        onPress={() => setOpen(!open)}
      />
    </span>
  );
  return (
    <>
      {view === null && (
        <div className={styles.head}>
          <p className={styles.lesson} lang={title.lang}>
            {title.text}
          </p>
          {fold}
          <IconButton label={t('player.leave')} icon={<CloseIcon />} onPress={leaveLesson} />
        </div>
      )}
      {view === 'embedded' && fold}
      <h2 ref={heading} tabIndex={-1} className={styles.title} lang={sceneTitle.lang}>
        {sceneTitle.text}
      </h2>
      <div id={body} className={styles.body} data-folded={!open || undefined}>
        <SceneText key={index} scene={scene} />
        {scene.question && (
          <ErrorBoundary name={t('player.question')}>
            <Suspense>
              <QuestionPanel key={index} index={index} scene={scene} question={scene.question} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
      {/* A presentation has a bar of its own. */}
      {view !== 'presented' && (
        <div className={styles.foot}>
          {view === null && <SceneMenu lesson={lesson} index={index} />}
          <SceneSteps
            index={index}
            count={count}
            brief={small}
            replays={scene.play !== undefined && !scene.question}
          />
        </div>
      )}
      <LiveRegion
        message={t('player.announce', { scene: index + 1, count, title: sceneTitle.text })}
        settle={100}
      />
    </>
  );
}

function SceneText({ scene }: { scene: Scene }) {
  const { text, lang } = useText(scene.text);
  return (
    <div lang={lang}>
      <Markdown text={text} />
    </div>
  );
}
