import { useTranslation } from 'react-i18next';
import { useText } from '../../lessons/useText';
import { Markdown } from '../../ui/Markdown';
import type { Standing } from './channel';
import styles from './SpeakerWindow.module.css';

const nothing = { en: '' };

/** What to say at the present scene, and what comes after it. */
export function SpeakerNotes({ scene }: { scene: Standing['scene'] }) {
  const { t } = useTranslation('present');
  const title = useText(scene?.title ?? nothing);
  const notes = useText(scene?.notes ?? nothing);
  const nextTitle = useText(scene?.next?.title ?? nothing);
  const nextText = useText(scene?.next?.text ?? nothing);
  if (!scene) return <p className={styles.none}>{t('speaker.noLesson')}</p>;
  return (
    <div className={styles.scenes}>
      <section className={styles.notes} aria-label={t('speaker.notes')}>
        <p className={styles.place}>{t('scene.at', { scene: scene.index + 1, count: scene.count })}</p>
        <h2 lang={title.lang}>{title.text}</h2>
        <div lang={notes.lang}>
          {scene.notes ? (
            <Markdown text={notes.text} />
          ) : (
            <p className={styles.none}>{t('speaker.noNotes')}</p>
          )}
        </div>
      </section>
      <section className={styles.next} aria-label={t('speaker.next')}>
        <p className={styles.place}>{t('speaker.next')}</p>
        {scene.next ? (
          <>
            <h2 lang={nextTitle.lang}>{nextTitle.text}</h2>
            <div lang={nextText.lang}>
              <Markdown text={nextText.text} />
            </div>
          </>
        ) : (
          <p className={styles.none}>{t('speaker.last')}</p>
        )}
      </section>
    </div>
  );
}
