import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type Ask, fingerprint } from '../../lessons/questions/ask';
import { type SentAnswer, senderName } from '../../lessons/questions/code';
import type { Experiment } from '../../lessons/questions/experiment';
import { scoreOf } from '../../lessons/questions/score';
import type { Truth } from '../../lessons/questions/truth';
import { answers as onPlots } from '../../state/answers';
import { Button } from '../../ui/Button';
import { Toggle } from '../../ui/Toggle';
import { AnswerChart } from './AnswerChart';
import { AskDialog } from './AskDialog';
import styles from './Classroom.module.css';
import { CodeEntry } from './CodeEntry';
import { bringBack, collections, emptyCollection, forget, recall } from './collection';
import { tally } from './tally';
import { useAskLink } from './useAskLink';
import { useWords } from './useWords';

interface ClassPanelProps {
  ask: Ask;
  experiment: Experiment;
  /** Null: not to be given away yet. */
  truth: Truth | null;
}

/** Asks a class: the way to the question, the codes that come back, and what they say. */
export function ClassPanel({ ask, experiment, truth }: ClassPanelProps) {
  const { t } = useTranslation('classroom');
  const key = useMemo(() => fingerprint(ask), [ask]);
  useEffect(() => recall(ask), [ask]);
  const collection = useStore(collections, (all) => all[key] ?? emptyCollection);
  const [early, setEarly] = useState(false);
  const [asking, setAsking] = useState(false);
  const link = useAskLink(ask);
  const shown = early || truth !== null;
  const { answers, forgotten } = collection;

  useEffect(() => {
    const others = answers.flatMap(({ answer }) => {
      if (answer.kind === 'place') return [[answer.point]];
      return answer.kind === 'path' ? [answer.points] : [];
    });
    onPlots.setState({ others: shown ? others : [] });
    return () => onPlots.setState({ others: [] });
  }, [answers, shown]);

  const said = answers.map(({ answer }) => answer);
  const counted = shown && answers.length > 0 ? tally(ask.question, said, truth, experiment) : null;
  return (
    <section className={styles.class} aria-label={t('class.label')}>
      <p className={styles.private}>{t('class.private')}</p>
      {link === 'impossible' ? (
        <p>{t('class.unpackable')}</p>
      ) : (
        <div className={styles.row}>
          <Button disabled={link === null} onPress={() => setAsking(true)}>
            {t('class.showCode')}
          </Button>
          {link !== null && <CopyLink link={link} />}
        </div>
      )}
      {link !== null && <AskDialog link={link} open={asking} onClose={() => setAsking(false)} />}
      <CodeEntry ask={ask} collection={collection} />
      <h4>{t('class.count', { count: answers.length })}</h4>
      {truth === null && <Toggle label={t('class.early')} checked={early} onChange={setEarly} />}
      {!shown && answers.length > 0 && <p className={styles.hint}>{t('class.waiting')}</p>}
      {forgotten.length > 0 && (
        <div className={styles.row} role="status">
          <p>{t('class.forgotten', { count: forgotten.length })}</p>
          <Button onPress={() => bringBack(ask)}>{t('class.bringBack')}</Button>
        </div>
      )}
      {counted && <AnswerChart asked={ask.question} tally={counted} />}
      {answers.length > 0 && (
        <>
          <Who answers={answers} truth={truth} experiment={experiment} />
          <div className={styles.row}>
            <Button onPress={() => forget(ask)}>{t('class.forget')}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function CopyLink({ link }: { link: string }) {
  const { t } = useTranslation('classroom');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  return (
    <>
      <Button onPress={copy}>{t(outcome === 'copied' ? 'class.copied' : 'class.copyLink')}</Button>
      <span role="status" className={outcome === 'copyFailed' ? undefined : 'visually-hidden'}>
        {outcome && t(`class.${outcome}`)}
      </span>
    </>
  );
}

interface WhoProps {
  answers: readonly SentAnswer[];
  truth: Truth | null;
  experiment: Experiment;
}

/** Who answered under a nickname and, after the reveal, how well: the best first. */
function Who({ answers, truth, experiment }: WhoProps) {
  const { t } = useTranslation('classroom');
  const { number } = useWords();
  const named = answers.flatMap((sent) => {
    const name = senderName(sent.sender);
    const part = truth && scoreOf(truth, sent.answer, experiment).part;
    return name === null ? [] : [{ name, part }];
  });
  if (named.length === 0) return null;
  named.sort((a, b) => (b.part ?? 0) - (a.part ?? 0));
  return (
    <details>
      <summary>{t('class.who')}</summary>
      <ol className={styles.who}>
        {named.map(({ name, part }) => (
          <li key={name}>
            {name}
            {part !== null && <span> {number(Math.round(100 * part))}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
