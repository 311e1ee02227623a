import { useTranslation } from 'react-i18next';
import type { CsvProblem, CsvTable } from '../../../network/data/csv';
import { Notice } from '../../../ui/Notice';
import { csvProblemText } from '../problems';
import styles from './Own.module.css';

/** So many are enough to see what is wrong with a file. */
const SHOWN = 8;

/** What is wrong with a table, line by line. */
export function CsvProblems({
  problems,
  table,
}: {
  problems: readonly CsvProblem[];
  table: CsvTable | null;
}) {
  const { t } = useTranslation('network');
  if (problems.length === 0) return null;
  const rest = problems.length - SHOWN;
  return (
    <Notice tone="warning" role="alert">
      {t('own.csv.refused')}
      <ul className={styles.problems}>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={JSON.stringify(problem)}>{csvProblemText(problem, table, t)}</li>
        ))}
        {rest > 0 && <li>{t('own.csv.more', { count: rest })}</li>}
      </ul>
    </Notice>
  );
}
