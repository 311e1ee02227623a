import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Summary, SurfaceObjective } from '../../../engine';
import { findings } from '../../../state/findings';
import { settings, tolerances } from '../../../state/settings';
import { formatCount, formatNumber } from '../../../ui/format';
import { OptimizerSwatch } from '../../../ui/OptimizerSwatch';
import { optimizerIndex } from '../../../ui/optimizers';
import { SelectField } from '../../../ui/SelectField';
import { useVeiled } from '../../../ui/useVeiled';
import { useNames } from '../names';
import { useRuns, useSettings } from '../stores';
import { badge } from '../why/explain';
import { compareKeys } from './order';
import styles from './Scoreboard.module.css';

const columns = ['optimizer', 'steps', 'loss', 'minimum', 'path'] as const;
type Column = (typeof columns)[number];

/** What a row is sorted by; what is missing comes last. */
function sortKey(column: Column, summary: Summary): number {
  switch (column) {
    case 'optimizer':
      return 0;
    case 'steps':
      return summary.stepsToTolerance ?? Number.POSITIVE_INFINITY;
    case 'loss':
      return Number.isNaN(summary.finalLoss) ? Number.POSITIVE_INFINITY : summary.finalLoss;
    case 'minimum':
      return summary.distance;
    case 'path':
      return summary.pathLength;
  }
}

/** All runs in a table that can be sorted by any column. */
export function Scoreboard() {
  const { t } = useTranslation('tab');
  return useVeiled() ? <p>{t('veiled')}</p> : <Results />;
}

function Results() {
  const { t } = useTranslation('tab');
  const names = useNames();
  const { active, steps, tolerance } = useSettings(({ active, steps, tolerance }) => ({
    active,
    steps,
    tolerance,
  }));
  const objective = useRuns((now) => now.objective);
  const summaries = useStore(findings, (now) => now.summaries);
  const [sort, setSort] = useState<{ column: Column; descending: boolean }>({
    column: 'steps',
    descending: false,
  });
  const rows = active
    .flatMap((id) => (summaries[id] ? [{ id, summary: summaries[id] }] : []))
    .map((row, index) => ({
      ...row,
      key: sort.column === 'optimizer' ? index : sortKey(sort.column, row.summary),
    }))
    .sort((a, b) => compareKeys(a.key, b.key, sort.descending));
  const tolerance_ = formatNumber(tolerance, names.locale);
  return (
    <section className={styles.scoreboard} aria-label={t('results.label')}>
      <SelectField
        label={t('results.tolerance')}
        value={String(tolerance)}
        options={[...new Set([...tolerances, tolerance])].map((known) => ({
          value: String(known),
          label: formatNumber(known, names.locale),
        }))}
        onChange={(value) => settings.setState({ tolerance: Number(value) })}
      />
      <div className={styles.scroll}>
        <table>
          <caption>{t('results.caption', { steps })}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sort.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    title={column === 'steps' ? t('results.stepsHint', { tolerance: tolerance_ }) : undefined}
                    onClick={() =>
                      setSort({ column, descending: sort.column === column ? !sort.descending : false })
                    }
                  >
                    {t(`results.${column}`)}
                    <span aria-hidden="true">
                      {sort.column === column ? (sort.descending ? ' ↓' : ' ↑') : ''}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, summary }) => (
              <Row key={id} id={id} summary={summary} objective={objective} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.hint}>{t('results.stepsHint', { tolerance: tolerance_ })}</p>
    </section>
  );
}

interface RowProps {
  id: string;
  summary: Summary;
  objective: SurfaceObjective;
}

function Row({ id, summary, objective }: RowProps) {
  const { t } = useTranslation('tab');
  const names = useNames();
  const number = (value: number) => formatNumber(value, names.locale);
  const minimum = summary.minimum === null ? undefined : objective.minima[summary.minimum];
  const diagnosis = useStore(findings, ({ diagnoses }) => diagnoses[id]);
  const word = diagnosis && badge(diagnosis, t);
  const reached = minimum && summary.stepsToTolerance !== null;
  return (
    <tr data-status={summary.status}>
      <th scope="row">
        <OptimizerSwatch index={optimizerIndex(id)} /> {names.optimizer(id)}
        {word && <div className={styles.word}>{word}</div>}
      </th>
      <td>
        {summary.stepsToTolerance === null
          ? t('results.never')
          : formatCount(summary.stepsToTolerance, names.locale)}
      </td>
      <td>{number(summary.finalLoss)}</td>
      <td>
        {reached
          ? `(${number(minimum.at[0])}, ${number(minimum.at[1])}) ${t(minimum.global ? 'results.global' : 'results.local')}`
          : t('results.noMinimum')}
      </td>
      <td>{number(summary.pathLength)}</td>
    </tr>
  );
}
