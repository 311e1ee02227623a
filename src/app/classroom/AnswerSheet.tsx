import { useCallback, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Point } from '../../engine';
import { languageNames } from '../../i18n';
import type { Ask } from '../../lessons/questions/ask';
import { encodeAnswer, fittingName, isOnGrid, PATH_POINTS } from '../../lessons/questions/code';
import { experimentOf } from '../../lessons/questions/experiment';
import { sentOf } from '../../lessons/questions/sent';
import { answers } from '../../state/answers';
import { decodeLink } from '../../state/link';
import { hasChapter } from '../../state/link/codec';
import { page } from '../../state/page';
import { preferences, setLanguage } from '../../state/preferences';
import { Button } from '../../ui/Button';
import { Markdown } from '../../ui/Markdown';
import { AnswerForm } from './AnswerForm';
import styles from './AnswerSheet.module.css';
import { deviceNumber } from './device';
import { keepCode, keptCode } from './keptCode';
import { QuestionPlot } from './QuestionPlot';
import { SentCode } from './SentCode';
import { useAnswer } from './useAnswer';
import { useAsked } from './useAsked';
import { useWords } from './useWords';

/** One question on somebody's phone, and the answer as a code to be shown to the teacher. Nothing is sent. */
export default function AnswerSheet() {
  const { t } = useTranslation('classroom');
  const packed = useStore(page, (now) => now.ask) ?? '';
  const asked = useAsked(packed);
  return (
    <main className={styles.sheet} aria-label={t('sheet.label')}>
      <Head />
      {asked === null && <p role="status">{t('sheet.loading')}</p>}
      {typeof asked === 'string' && (
        <div role="alert">
          <p>{t(`sheet.trouble.${asked}`)}</p>
        </div>
      )}
      {asked !== null && typeof asked === 'object' && <Sheet key={packed} ask={asked} />}
    </main>
  );
}

function Head() {
  const { t } = useTranslation('app');
  const other = useStore(preferences, (now) => (now.language === 'en' ? 'ko' : 'en'));
  return (
    <div className={styles.head}>
      <span className={styles.name}>{t('app:name')}</span>
      <span lang={other}>
        <Button onPress={() => setLanguage(other)}>{languageNames[other]}</Button>
      </span>
    </div>
  );
}

function Sheet({ ask }: { ask: Ask }) {
  const { t } = useTranslation('classroom');
  const words = useWords();
  const id = useId();
  const { question, state, title } = ask;
  const experiment = useMemo(() => experimentOf(state), [state]);
  const [kept] = useState(() => keptCode(ask));
  const answering = useAnswer(question.kind, null, kept?.answer);
  const [nickname, setNickname] = useState(kept && 'name' in kept.sender ? kept.sender.name : '');
  const [code, setCode] = useState(kept?.code ?? null);
  const [simpler, setSimpler] = useState(false);
  const accepts = useCallback((point: Point) => isOnGrid(point, experiment.view), [experiment]);
  const drawn = question.kind === 'place' || question.kind === 'path';
  const { answer } = answering;

  const show = () => {
    if (!answer) return;
    const { answer: sent, simpler: thinned } = sentOf(answer, experiment);
    setSimpler(thinned);
    if (sent.kind === 'path') answers.setState({ own: sent.points });
    answers.setState({ open: false });
    const name = fittingName(nickname);
    const sender = name === '' ? { device: deviceNumber() } : { name };
    const made = encodeAnswer(ask, { sender, answer: sent });
    setCode(made);
    keepCode(made);
  };
  const change = () => {
    setCode(null);
    keepCode(null);
    answers.setState({ open: true });
  };
  return (
    <>
      <h1 className={styles.title}>{words.text(title)}</h1>
      <Markdown text={words.text(question.prompt)} />
      {!hasChapter(decodeLink(state).content.tab) && (
        <QuestionPlot experiment={experiment} accepts={accepts} />
      )}
      <AnswerForm
        asked={question}
        experiment={experiment}
        answering={answering}
        hint={drawn ? t(`hintSheet.${question.kind}`) : undefined}
        accepts={accepts}
        disabled={code !== null}
      />
      {code === null && (
        <label className={styles.nickname} htmlFor={id}>
          {t('sheet.nickname')}
          <input
            id={id}
            value={nickname}
            autoComplete="nickname"
            aria-describedby={`${id}-help`}
            onChange={({ target: { value } }) => {
              // A code has no room for more.
              if (fittingName(value) === value.trim()) setNickname(value);
            }}
          />
          <span id={`${id}-help`} className={styles.private}>
            {t('sheet.nicknameHelp')}
          </span>
        </label>
      )}
      <div>
        {code === null ? (
          <Button primary disabled={answer === null} onPress={show}>
            {t('sheet.done')}
          </Button>
        ) : (
          <Button onPress={change}>{t('sheet.change')}</Button>
        )}
      </div>
      {code === null && answer === null && <p className={styles.private}>{t('sheet.notYet')}</p>}
      {code !== null && simpler && (
        <p className={styles.private}>{t('sheet.simpler', { points: PATH_POINTS })}</p>
      )}
      {code !== null && <SentCode code={code} />}
      <p className={styles.private}>{t('sheet.private')}</p>
    </>
  );
}
