import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../engine';
import type { Asked } from '../../lessons/questions/ask';
import type { Experiment } from '../../lessons/questions/experiment';
import styles from './Classroom.module.css';
import { PointFields } from './PointFields';
import { RankField } from './RankField';
import type { Answering } from './useAnswer';
import { useWords } from './useWords';

interface AnswerFormProps {
  asked: Asked;
  experiment: Experiment;
  answering: Answering;
  /** What to do, where that is said in other words than in the lesson. */
  hint?: string | undefined;
  accepts?: ((point: Point) => boolean) | undefined;
  disabled?: boolean | undefined;
}

const anything = () => true;

/** The means of answering a question. */
export function AnswerForm({
  asked,
  experiment,
  answering,
  hint,
  accepts = anything,
  disabled,
}: AnswerFormProps) {
  const { answer, give } = answering;
  const words = useWords();
  return (
    <div className={styles.form}>
      {!disabled && <p className={styles.hint}>{hint ?? <Hint asked={asked} />}</p>}
      {(asked.kind === 'place' || asked.kind === 'path') && !disabled && (
        <PointFields kind={asked.kind} start={experiment.start} accepts={accepts} />
      )}
      {asked.kind === 'rank' && (
        <RankField
          order={answer?.kind === 'rank' ? answer.order : experiment.settings.active}
          onChange={(order) => give({ kind: 'rank', order })}
          disabled={disabled}
        />
      )}
      {asked.kind === 'rate' && (
        <Options
          labels={asked.rates.map((rate) => `η = ${words.number(rate)}`)}
          chosen={answer?.kind === 'rate' ? [answer.rate] : []}
          onChange={([rate]) => rate !== undefined && give({ kind: 'rate', rate })}
          disabled={disabled}
        />
      )}
      {asked.kind === 'choice' && (
        <Options
          labels={asked.options.map(words.text)}
          chosen={answer?.kind === 'choice' ? answer.options : []}
          several={asked.several}
          onChange={(options) => (options.length > 0 ? give({ kind: 'choice', options }) : answering.clear())}
          disabled={disabled}
        />
      )}
    </div>
  );
}

function Hint({ asked }: { asked: Asked }) {
  const { t } = useTranslation('classroom');
  const { optimizer } = useWords();
  if (asked.kind === 'choice') return t(asked.several ? 'hint.several' : 'hint.choice');
  if (asked.kind === 'place') return t('hint.place', { name: optimizer(asked.optimizer) });
  if (asked.kind === 'path') return t('hint.path', { name: optimizer(asked.optimizer) });
  return t(asked.kind === 'rank' ? 'hint.rank' : 'hint.rate');
}

interface OptionsProps {
  labels: readonly ReactNode[];
  /** Indices. */
  chosen: readonly number[];
  onChange(chosen: readonly number[]): void;
  several?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** One of a few options, or several. */
function Options({ labels, chosen, onChange, several = false, disabled }: OptionsProps) {
  const { t } = useTranslation('classroom');
  const name = useId();
  const choose = (option: number, on: boolean) => {
    if (!several) onChange([option]);
    else
      onChange(
        [...chosen.filter((other) => other !== option), ...(on ? [option] : [])].sort((a, b) => a - b),
      );
  };
  return (
    <fieldset className={styles.options} aria-label={t('question')}>
      {labels.map((label, option) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <label key={option} className={styles.option}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(option)}
            disabled={disabled}
            onChange={(event) => choose(option, event.target.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
