import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { askOf } from '../../lessons/questions/ask';
import { experimentOf } from '../../lessons/questions/experiment';
import { truthOf } from '../../lessons/questions/truth';
import { askAgain, running } from '../../lessons/running';
import type { Question, Scene } from '../../lessons/schema';
import { answers } from '../../state/answers';
import { Button } from '../../ui/Button';
import { Markdown } from '../../ui/Markdown';
import { AnswerForm } from './AnswerForm';
import { ClassPanel } from './ClassPanel';
import styles from './Classroom.module.css';
import { revealRuns } from './conduct';
import { Result } from './Result';
import { useAnswer } from './useAnswer';
import { useWords } from './useWords';

export interface QuestionPanelProps {
  /** The scene's place in its lesson, from 0. */
  index: number;
  scene: Scene;
  question: Question;
}

/**
 * The question of the scene that is shown: the means of answering it, the reveal, and after it the score. The player has
 * veiled the stage for it. Nothing of what is right is worked out before the reveal.
 */
export default function QuestionPanel({ scene, question }: QuestionPanelProps) {
  const { t } = useTranslation('classroom');
  const words = useWords();
  const revealed = useStore(running, (now) => now.revealed);
  const [asking, setAsking] = useState(false);
  const { state } = scene;
  const experiment = useMemo(() => experimentOf(state), [state]);
  const ask = useMemo(() => askOf(scene, question), [scene, question]);
  const truth = useMemo(() => (revealed ? truthOf(state, question) : null), [revealed, state, question]);
  const { active } = experiment.settings;
  const concerned =
    'optimizer' in question && active.includes(question.optimizer) ? question.optimizer : null;
  const answering = useAnswer(question.kind, concerned);

  const reveal = () => {
    answers.setState({ open: false });
    revealRuns(scene, question, experiment);
  };
  const again = () => {
    answering.clear();
    answers.setState({ open: true });
    askAgain();
  };
  return (
    <section className={styles.panel} aria-label={t('question')}>
      <h3>{t('question')}</h3>
      <Markdown text={words.text(question.prompt)} />
      <AnswerForm asked={ask.question} experiment={experiment} answering={answering} disabled={revealed} />
      {truth && (
        <Result question={question} truth={truth} experiment={experiment} answer={answering.answer} />
      )}
      <div className={styles.row}>
        {revealed ? (
          <Button onPress={again}>{t('again')}</Button>
        ) : (
          <Button primary={answering.answer !== null} onPress={reveal}>
            {t(answering.answer ? 'answerAndReveal' : 'reveal')}
          </Button>
        )}
        <Button pressed={asking} onPress={() => setAsking(!asking)}>
          {t('class.open')}
        </Button>
      </div>
      {asking && <ClassPanel ask={ask} experiment={experiment} truth={truth} />}
    </section>
  );
}
