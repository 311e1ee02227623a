import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf, emptyLesson } from '../../lessons/draft';
import { type FileTrouble, readFile } from '../../lessons/file';
import { library } from '../../lessons/library';
import { writeLesson } from '../../lessons/writing';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { PlusIcon } from '../../ui/icons';
import { DraftCards } from './DraftCards';
import { LessonCard } from './LessonCard';
import styles from './LessonsTab.module.css';
import { TroubleNotice } from './TroubleNotice';

/** The lessons in the order of a course, one's own below them. A lesson's file can be dropped anywhere. */
export function LessonList() {
  const { t } = useTranslation('lessons');
  const [trouble, setTrouble] = useState<{ of: string; trouble: FileTrouble } | null>(null);
  const [over, setOver] = useState(false);

  async function open([file]: Iterable<File>) {
    if (!file) return;
    const read = await readFile(file);
    if ('kind' in read) setTrouble({ of: file.name, trouble: read });
    else writeLesson(draftOf(read));
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void open(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file does what the button in it does
    <div
      className={styles.tab}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) =>
        currentTarget.contains(relatedTarget instanceof Node ? relatedTarget : null) || setOver(false)
      }
      onDrop={drop}
    >
      <div className={styles.page}>
        <section aria-labelledby="lessons-all">
          <h2 id="lessons-all" className={styles.heading}>
            {t('list.heading')}
          </h2>
          <p className={styles.intro}>{t('list.intro')}</p>
          <ul className={styles.cards}>
            {library.map((entry) => (
              <LessonCard key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="lessons-own">
          <h2 id="lessons-own" className={styles.heading}>
            {t('own.heading')}
          </h2>
          <p className={styles.intro}>{t('own.intro')}</p>
          <div className={styles.actions}>
            <Button primary icon={<PlusIcon />} onPress={() => writeLesson(emptyLesson)}>
              {t('own.new')}
            </Button>
            <FileButton label={t('own.open')} accept=".json,application/json" onFiles={open} />
            <span className={styles.hint}>{t('own.drop')}</span>
          </div>
          {trouble && <TroubleNotice {...trouble} onDismiss={() => setTrouble(null)} />}
          <DraftCards />
        </section>
      </div>
    </div>
  );
}
