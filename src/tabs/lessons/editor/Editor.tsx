import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DraftText } from '../../../lessons/draft';
import { drafts } from '../../../lessons/drafts';
import { edit, writing } from '../../../lessons/writing';
import { authoring } from '../../../state/authoring';
import { type Language, languages, preferences } from '../../../state/preferences';
import { Notice } from '../../../ui/Notice';
import { NumberField } from '../../../ui/NumberField';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import styles from './Editor.module.css';
import { EditorBar } from './EditorBar';
import { SceneForm } from './SceneForm';
import { SceneList } from './SceneList';
import { TextField } from './TextField';

const LONGEST_LESSON = 180;

/** A draft being written: what it says of itself, its scenes, and the one that is chosen. */
export function Editor() {
  const { t } = useTranslation('lessons');
  const lesson = useStore(writing, (now) => now.lesson?.present);
  const id = useStore(authoring, (now) => now.draft);
  const at = useStore(authoring, (now) => now.scene);
  const unsaved = useStore(drafts, (now) => id !== null && now.unsaved.includes(id));
  const [language, setLanguage] = useState<Language>(preferences.getState().language);
  if (!lesson) return null;
  const scene = lesson.scenes[at];
  const setText = (key: 'title' | 'summary') => (text: DraftText, written: Language) =>
    edit((now) => ({ ...now, [key]: text }), `${key} ${written}`);
  return (
    <div className={styles.editor}>
      <EditorBar lesson={lesson} />
      {unsaved && (
        <Notice tone="warning" role="alert">
          {t('editor.unsaved')}
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={styles.about}>
          <SegmentedControl<Language>
            label={t('editor.language')}
            value={language}
            options={languages.map((value) => ({ value, label: t(`editor.languages.${value}`) }))}
            onChange={setLanguage}
            fill
          />
          <TextField
            label={t('editor.title')}
            language={language}
            text={lesson.title}
            onChange={setText('title')}
          />
          <TextField
            label={t('editor.summary')}
            language={language}
            text={lesson.summary}
            onChange={setText('summary')}
          />
          <NumberField
            label={t('editor.minutes')}
            visibleLabel={t('editor.minutes')}
            value={lesson.minutes ?? 0}
            allows={(value) => Number.isInteger(value) && value >= 0 && value <= LONGEST_LESSON}
            allowed={`0 … ${LONGEST_LESSON}`}
            step={5}
            onChange={(minutes) => edit((now) => ({ ...now, minutes: minutes === 0 ? undefined : minutes }))}
          />
          <SceneList lesson={lesson} at={at} language={language} />
        </div>
        {scene ? (
          <SceneForm key={at} scene={scene} at={at} language={language} />
        ) : (
          <p className={styles.empty}>{t('editor.noScenes')}</p>
        )}
      </div>
    </div>
  );
}
