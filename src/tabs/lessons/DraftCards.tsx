import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type Draft, drafts, removeDraft } from '../../lessons/drafts';
import { openLesson } from '../../lessons/running';
import { openDraft } from '../../lessons/writing';
import { DRAFT } from '../../state/page';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { CloseIcon, PlayIcon } from '../../ui/icons';
import styles from './LessonsTab.module.css';
import { useDraftTitle } from './useDraftTitle';

/** The drafts of this browser: to be worked on, run or removed. */
export function DraftCards() {
  const { t } = useTranslation('lessons');
  const list = useStore(drafts, (now) => now.list);
  const [removing, setRemoving] = useState<Draft | null>(null);
  const titleOf = useDraftTitle();
  const keep = () => setRemoving(null);
  return (
    <>
      {list.length > 0 && (
        <ul className={styles.drafts}>
          {list.map((draft) => (
            <DraftCard key={draft.id} draft={draft} onRemove={() => setRemoving(draft)} />
          ))}
        </ul>
      )}
      <Dialog open={removing !== null} onClose={keep} title={t('own.removeTitle')}>
        <p>{t('own.removeText', { title: removing && titleOf(removing.lesson) })}</p>
        <div className={styles.actions}>
          <Button
            primary
            onPress={() => {
              if (removing) removeDraft(removing.id);
              keep();
            }}
          >
            {t('own.remove')}
          </Button>
          <Button onPress={keep}>{t('own.keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}

function DraftCard({ draft, onRemove }: { draft: Draft; onRemove(): void }) {
  const { t, i18n } = useTranslation('lessons');
  const title = useDraftTitle()(draft.lesson);
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const count = draft.lesson.scenes.length;
  return (
    <li className={styles.draft}>
      <div className={styles.words}>
        <h3 className={styles.title}>
          <button type="button" className={styles.open} onClick={() => openDraft(draft.id)}>
            {title}
          </button>
        </h3>
        <span className={styles.hint}>
          {t('list.scenes', { count })} · {t('own.changed', { date: format.format(draft.changed) })}
        </span>
      </div>
      <IconButton
        icon={<PlayIcon />}
        label={t('own.run', { title })}
        disabled={count === 0}
        onPress={() => openLesson(DRAFT + draft.id)}
      />
      <IconButton icon={<CloseIcon />} label={t('own.removeOf', { title })} onPress={onRemove} />
    </li>
  );
}
