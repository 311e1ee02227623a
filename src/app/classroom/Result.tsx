import { useTranslation } from 'react-i18next';
import type { Answer } from '../../lessons/questions/answer';
import type { Experiment } from '../../lessons/questions/experiment';
import { scoreOf } from '../../lessons/questions/score';
import { stepOf, type Truth, type TruthOf } from '../../lessons/questions/truth';
import type { Question } from '../../lessons/schema';
import { LiveRegion } from '../../ui/LiveRegion';
import { Markdown } from '../../ui/Markdown';
import styles from './Classroom.module.css';
import { runWithRate } from './conduct';
import { RateTable } from './RateTable';
import { useWords } from './useWords';
import { verdictKey } from './verdict';

interface ResultProps {
  question: Question;
  truth: Truth;
  experiment: Experiment;
  /** Null: revealed without one. */
  answer: Answer | null;
}

/** How good the answer was, what is right, and why. */
export function Result({ question, truth, experiment, answer }: ResultProps) {
  const { t } = useTranslation('classroom');
  const words = useWords();
  const score = answer && scoreOf(truth, answer, experiment);
  const verdict = score ? t(verdictKey(truth.kind, score.part)) : t('result.unanswered');
  const points = score && t('result.score', { score: Math.round(100 * score.part) });
  return (
    <section className={styles.result} aria-label={t('result.label')}>
      <p className={styles.verdict}>{verdict}</p>
      {points && <p>{points}</p>}
      {score?.distance !== null && score !== null && (
        <Distance question={question} distance={score.distance} experiment={experiment} />
      )}
      {score?.pairs && <p>{t('result.pairs', score.pairs)}</p>}
      {truth.kind === 'place' && question.kind === 'place' && (
        <p>
          {t(truth.status === 'diverged' ? 'result.standsDiverged' : 'result.stands', {
            name: words.optimizer(question.optimizer),
            step: stepOf(question, experiment),
            x: words.number(truth.point[0]),
            y: words.number(truth.point[1]),
          })}
        </p>
      )}
      {truth.kind === 'path' && truth.leaves && <p>{t('result.pathLeaves')}</p>}
      {truth.kind === 'rank' && <Losses truth={truth} step={stepOf(question, experiment)} />}
      {truth.kind === 'rate' && question.kind === 'rate' && (
        <RateTable
          truth={truth}
          tolerance={question.tolerance}
          steps={experiment.settings.steps}
          chosen={answer?.kind === 'rate' ? answer.rate : null}
          onRun={(rate) => runWithRate(question.optimizer, rate)}
        />
      )}
      {truth.kind === 'choice' && question.kind === 'choice' && (
        <p>
          {t('result.options', {
            options: truth.right.map((index) => words.text(question.options[index]!.text)).join(', '),
          })}
        </p>
      )}
      {question.explain && <Markdown text={words.text(question.explain)} />}
      <LiveRegion message={[verdict, points].filter(Boolean).join(' ')} settle={200} />
    </section>
  );
}

interface DistanceProps {
  question: Question;
  distance: number;
  experiment: Experiment;
}

function Distance({ question, distance, experiment }: DistanceProps) {
  const { t } = useTranslation('classroom');
  const words = useWords();
  if (distance === Infinity) return <p>{t('result.placeFar')}</p>;
  const said = {
    distance: words.number(distance, 3),
    share: words.number((100 * distance) / experiment.diagonal, 2),
  };
  if (question.kind !== 'path') return <p>{t('result.place', said)}</p>;
  return (
    <>
      <p>{t('result.path', { ...said, name: words.optimizer(question.optimizer) })}</p>
      <p className={styles.hint}>{t('result.pathMeasure')}</p>
    </>
  );
}

/** The optimizers in the right order, with their losses. */
function Losses({ truth, step }: { truth: TruthOf<'rank'>; step: number }) {
  const { t } = useTranslation('classroom');
  const words = useWords();
  return (
    <table className={styles.table}>
      <caption>{t('result.order', { step })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result.orderName')}</th>
          <th scope="col">{t('result.orderLoss')}</th>
        </tr>
      </thead>
      <tbody>
        {truth.order.map((id, place) => (
          <tr key={id}>
            <th scope="row">{t('rank.place', { place: place + 1, name: words.optimizer(id) })}</th>
            <td>{words.number(truth.losses[id] ?? Number.NaN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
