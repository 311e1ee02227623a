import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../../lessons/questions/ask';
import styles from './AnswerChart.module.css';
import type { Tally } from './tally';
import { useWords } from './useWords';

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly right?: boolean;
}

/** A class's answers as bars. */
export function AnswerChart({ asked, tally }: { asked: Asked; tally: Tally }) {
  const { t } = useTranslation('classroom');
  const words = useWords();
  const bars = useBars(asked, tally);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div>
      <table className={styles.bars}>
        <caption>{t(tally.by === 'place' ? 'chart.meanRank' : `chart.${asked.kind}`)}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('chart.value')}</th>
            <th scope="col">{t(tally.by === 'place' ? 'chart.meanRank' : 'chart.answers')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, value, right }) => (
            <tr key={label}>
              <th scope="row" data-right={right || undefined}>
                {right ? t('chart.isRight', { label }) : label}
              </th>
              <td>
                <span className={styles.bar} style={{ '--part': value / most } as CSSProperties} />
                {words.number(value, 3)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tally.by === 'distance' && tally.median !== null && (
        <p className={styles.median}>{t('chart.median', { value: words.number(tally.median, 2) })}</p>
      )}
    </div>
  );
}

function useBars(asked: Asked, tally: Tally): readonly Bar[] {
  const { t } = useTranslation('classroom');
  const words = useWords();
  switch (tally.by) {
    case 'distance':
      return tally.bins.map(({ from, to, count }) => ({
        label: to === Infinity ? t('chart.beyond', { from }) : t('chart.range', { from, to }),
        value: count,
      }));
    case 'pairs':
      return tally.counts.map(({ pairs, count }) => ({ label: String(pairs), value: count }));
    case 'place':
      return tally.means.map(({ id, mean }) => ({ label: words.optimizer(id), value: mean }));
    case 'option':
      return tally.counts.map((value, option) => ({
        label: labelOf(asked, option, words),
        value,
        right: tally.right.includes(option),
      }));
  }
}

function labelOf(asked: Asked, option: number, words: ReturnType<typeof useWords>): string {
  if (asked.kind === 'rate') return `η = ${words.number(asked.rates[option] ?? Number.NaN)}`;
  return asked.kind === 'choice' ? words.text(asked.options[option]!) : '';
}
