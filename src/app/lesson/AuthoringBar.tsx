import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { running } from '../../lessons/running';
import { backToEditor, captureScene, chooseScene, recaptureScene, writing } from '../../lessons/writing';
import { authoring } from '../../state/authoring';
import { chapterIsWhole } from '../../state/link';
import { DRAFT } from '../../state/page';
import { preferences } from '../../state/preferences';
import { tab, tabOf } from '../../state/tab';
import { Button } from '../../ui/Button';
import { LeftIcon, PlusIcon } from '../../ui/icons';
import styles from './AuthoringBar.module.css';

/** While a lesson is being written: takes what the open tab shows into it, and leads back to the editor. */
export default function AuthoringBar() {
  const { t } = useTranslation('lessons');
  const lesson = useStore(writing, (now) => now.lesson?.present);
  const { draft, scene } = useStore(authoring);
  const language = useStore(preferences, (now) => now.language);
  const open = useStore(tab, ({ id }) => tabOf(id));
  const previewed = useStore(running, (now) => (now.reference === DRAFT + draft ? now.index : null));
  const [done, setDone] = useState('');
  if (!lesson || open === 'lessons') return null;
  // In a preview it is the scene on the screen that is meant.
  const at = previewed ?? scene;
  const title = lesson.title[language] || lesson.title.en || lesson.title.ko || t('own.untitled');

  const say = (what: string) => setDone(chapterIsWhole(open) ? what : `${what} ${t('bar.notWhole')}`);
  function add() {
    chooseScene(at);
    captureScene();
    say(t('bar.added', { scene: authoring.getState().scene + 1 }));
  }
  function update() {
    chooseScene(at);
    recaptureScene();
    say(t('bar.updated', { scene: at + 1 }));
  }

  return (
    <section className={styles.bar} aria-label={t('bar.label')}>
      <span className={styles.title}>{t('bar.writing', { title })}</span>
      <span role="status" className={styles.done}>
        {done}
      </span>
      <Button icon={<PlusIcon />} onPress={add}>
        {t('bar.add')}
      </Button>
      {lesson.scenes.length > 0 && (
        <Button onPress={update}>
          {t('bar.update', { scene: Math.min(at, lesson.scenes.length - 1) + 1 })}
        </Button>
      )}
      <Button
        primary
        icon={<LeftIcon />}
        onPress={() => {
          chooseScene(at);
          backToEditor();
        }}
      >
        {t('bar.back')}
      </Button>
    </section>
  );
}
