import { useTranslation } from 'react-i18next';
import type { DraftScene } from '../../../lessons/draft';
import { editScene, recaptureScene } from '../../../lessons/writing';
import { linkProblems, showState } from '../../../state/link';
import type { Language } from '../../../state/preferences';
import { tabOf } from '../../../state/tab';
import { Button } from '../../../ui/Button';
import { Markdown } from '../../../ui/Markdown';
import { Section } from '../../../ui/Section';
import styles from './Editor.module.css';
import { PartsForm } from './PartsForm';
import { PlayForm } from './PlayForm';
import { QuestionForm } from './QuestionForm';
import { TextField } from './TextField';

interface SceneFormProps {
  scene: DraftScene;
  /** Its place, from 0. */
  at: number;
  /** The language that is written. */
  language: Language;
}

/** One scene: its words, as they will look, and what it does with the tab. */
export function SceneForm({ scene, at, language }: SceneFormProps) {
  const { t } = useTranslation('lessons');
  const tab = tabOf(new URLSearchParams(scene.state).get('tab'));
  const shown = tab === 'network' ? 'network' : 'surfaces';
  return (
    <section className={styles.scene} aria-label={t('editor.scene', { number: at + 1 })}>
      <h3 className={styles.subheading}>{t('editor.scene', { number: at + 1 })}</h3>
      <TextField
        label={t('editor.sceneTitle')}
        language={language}
        text={scene.title}
        onChange={(title, written) => editScene({ title }, `title ${written}`)}
      />
      <div className={styles.written}>
        <TextField
          label={t('editor.text')}
          language={language}
          text={scene.text}
          rows={8}
          onChange={(text, written) => editScene({ text }, `text ${written}`)}
        />
        <div className={styles.labelled}>
          <span>{t('editor.look')}</span>
          <div className={styles.look} lang={language}>
            <Markdown text={scene.text[language]} />
          </div>
        </div>
      </div>
      <p className={styles.hint}>{t('editor.markdown')}</p>
      <TextField
        label={t('editor.notes')}
        language={language}
        text={scene.notes}
        rows={2}
        onChange={(notes, written) => editScene({ notes }, `notes ${written}`)}
      />
      <div>
        <Section title={t('editor.state')}>
          <p className={styles.hint}>{t(`editor.stateOf.${shown}`)}</p>
          <div className={styles.bar}>
            <Button onPress={() => linkProblems.setState({ problems: showState(scene.state) })}>
              {t('editor.showState')}
            </Button>
            <Button onPress={() => recaptureScene('surfaces')}>{t('editor.takeSurfaces')}</Button>
            <Button onPress={() => recaptureScene('network')}>{t('editor.takeNetwork')}</Button>
          </div>
        </Section>
        <Section title={t('editor.play')} defaultOpen={scene.play !== undefined}>
          <PlayForm scene={scene} tab={shown} />
        </Section>
        <Section title={t('editor.parts')} defaultOpen={scene.hide.length + scene.lock.length > 0}>
          <PartsForm scene={scene} tab={shown} />
        </Section>
        <Section title={t('editor.question')} defaultOpen={scene.question !== undefined}>
          <QuestionForm scene={scene} language={language} />
        </Section>
      </div>
    </section>
  );
}
