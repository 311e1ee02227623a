import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftLesson } from '../../../lessons/draft';
import { duplicateScene, moveScene, removeScene } from '../../../lessons/edit';
import { captureScene, chooseScene, edit } from '../../../lessons/writing';
import { chapterIsWhole } from '../../../state/link';
import type { Language } from '../../../state/preferences';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { CloseIcon, CopyIcon, DownIcon, PlusIcon, UpIcon } from '../../../ui/icons';
import styles from './Editor.module.css';

interface SceneListProps {
  lesson: DraftLesson;
  /** The scene that is chosen, from 0. */
  at: number;
  language: Language;
}

/** The scenes in their order: chosen, moved, doubled, removed; and new ones of what the tabs show. */
export function SceneList({ lesson, at, language }: SceneListProps) {
  const { t } = useTranslation('lessons');
  const last = lesson.scenes.length - 1;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => show(list.current, at), [at]);
  const move = (to: number) => {
    edit((now) => moveScene(now, at, to));
    chooseScene(to);
  };
  return (
    <section className={styles.scenes} aria-label={t('editor.scenes')}>
      <h3 className={styles.subheading}>{t('editor.scenes')}</h3>
      <ol ref={list} className={styles.list}>
        {lesson.scenes.map(({ title }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a scene is its place
          <li key={place}>
            <button
              type="button"
              className={styles.item}
              aria-current={place === at || undefined}
              onClick={() => chooseScene(place)}
            >
              {place + 1}. {title[language] || title.en || title.ko || t('editor.untitledScene')}
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.bar}>
        <IconButton
          icon={<UpIcon />}
          label={t('editor.up')}
          disabled={at <= 0 || last < 0}
          onPress={() => move(at - 1)}
        />
        <IconButton
          icon={<DownIcon />}
          label={t('editor.down')}
          disabled={at >= last}
          onPress={() => move(at + 1)}
        />
        <IconButton
          icon={<CopyIcon />}
          label={t('editor.duplicate')}
          disabled={last < 0}
          onPress={() => {
            edit((now) => duplicateScene(now, at));
            chooseScene(at + 1);
          }}
        />
        <IconButton
          icon={<CloseIcon />}
          label={t('editor.remove')}
          disabled={last < 0}
          onPress={() => edit((now) => removeScene(now, at))}
        />
      </div>
      <p className={styles.hint}>{t('editor.captureHint')}</p>
      <div className={styles.bar}>
        <Button icon={<PlusIcon />} onPress={() => captureScene('surfaces')}>
          {t('editor.fromSurfaces')}
        </Button>
        <Button icon={<PlusIcon />} onPress={() => captureScene('network')}>
          {t('editor.fromNetwork')}
        </Button>
      </div>
      {!chapterIsWhole('network') && <p className={styles.hint}>{t('bar.notWhole')}</p>}
    </section>
  );
}

/** Scrolls the list, and not the page, to one of its scenes. */
function show(list: HTMLElement | null, at: number): void {
  const item = list?.children[at];
  if (!list || !item) return;
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  list.scrollTop += Math.min(0, inner.top - outer.top) + Math.max(0, inner.bottom - outer.bottom);
}
