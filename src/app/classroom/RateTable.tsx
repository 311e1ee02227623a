import { useTranslation } from 'react-i18next';
import type { RateOutcome, TruthOf } from '../../lessons/questions/truth';
import { IconButton } from '../../ui/IconButton';
import { PlayIcon } from '../../ui/icons';
import styles from './Classroom.module.css';
import { useWords } from './useWords';

interface RateTableProps {
  truth: TruthOf<'rate'>;
  tolerance: number;
  /** How long the runs are. */
  steps: number;
  /** The index of the rate that was answered. */
  chosen: number | null;
  onRun(rate: number): void;
}

/** What each rate comes to, with a button that shows its run. */
export function RateTable({ truth, tolerance, steps, chosen, onRun }: RateTableProps) {
  const { t } = useTranslation('classroom');
  const { number } = useWords();
  const outcomeOf = ({ status, steps: needed }: RateOutcome) => {
    if (status === 'diverged') return t('result.diverges');
    return needed === null ? t('result.never', { steps: number(steps, 6) }) : number(needed, 6);
  };
  return (
    <>
      {truth.fastest.length === 0 && <p>{t('result.noneArrives')}</p>}
      <table className={styles.table}>
        <caption>{t('result.rates', { tolerance: number(tolerance) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('result.rate')}</th>
            <th scope="col">{t('result.steps')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {truth.outcomes.map((outcome, index) => {
            const fastest = truth.fastest.includes(index);
            const notes = [
              outcomeOf(outcome),
              ...(fastest ? [t('result.fastest')] : []),
              ...(index === chosen ? [t('result.yours')] : []),
            ];
            return (
              <tr key={outcome.rate}>
                <th scope="row">{number(outcome.rate)}</th>
                <td data-good={fastest || undefined} data-bad={outcome.status === 'diverged' || undefined}>
                  {notes.join(', ')}
                </td>
                <td>
                  <IconButton
                    label={t('result.tryRate', { rate: number(outcome.rate) })}
                    icon={<PlayIcon />}
                    onPress={() => onRun(outcome.rate)}
                    small
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
