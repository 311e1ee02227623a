import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf } from '../../lessons/draft';
import type { LibraryEntry } from '../../lessons/library';
import { loadLesson } from '../../lessons/load';
import { openLesson } from '../../lessons/running';
import { useText } from '../../lessons/useText';
import { writeLesson } from '../../lessons/writing';
import { Button } from '../../ui/Button';
import { CardPicture } from './CardPicture';
import styles from './LessonsTab.module.css';

/** A lesson that comes with the app: opened by a press anywhere on it, or copied to be changed. */
export function LessonCard({ entry }: { entry: LibraryEntry }) {
  const { t } = useTranslation('lessons');
  const title = useText(entry.title);
  const summary = useText(entry.summary);
  const [failed, setFailed] = useState(false);

  async function copy() {
    const lesson = await loadLesson(entry.id);
    if ('kind' in lesson) return setFailed(true);
    // What its tests check of the text is no longer known to hold once it is changed.
    const scenes = lesson.scenes.map((scene) => ({ ...scene, claims: [] }));
    writeLesson(draftOf({ ...lesson, scenes }));
  }

  return (
    <li className={styles.card}>
      <CardPicture state={entry.picture} />
      <div className={styles.words}>
        <h3 className={styles.title} lang={title.lang}>
          <button type="button" className={styles.open} onClick={() => openLesson(entry.id)}>
            {title.text}
          </button>
        </h3>
        <p className={styles.summary} lang={summary.lang}>
          {summary.text}
        </p>
        <div className={styles.foot}>
          <span>
            {t('list.minutes', { count: entry.minutes })} · {t('list.scenes', { count: entry.scenes })}
          </span>
          <Button onPress={copy} label={t('list.copyOf', { title: title.text })}>
            {t('list.copy')}
          </Button>
        </div>
        {failed && <p role="alert">{t('trouble.unreachable')}</p>}
      </div>
    </li>
  );
}
