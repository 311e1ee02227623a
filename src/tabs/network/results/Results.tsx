import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatNumber, formatShare } from '../../../ui/format';
import { OptimizerSwatch } from '../../../ui/OptimizerSwatch';
import { optimizerIndex } from '../../../ui/optimizers';
import { useNames } from '../names';
import { race } from '../race';
import { useRace, useSettings } from '../stores';
import { Pinned } from './Pinned';
import styles from './Results.module.css';
import { type Row, rowOf } from './rows';

/** Milliseconds between two looks at the history: a table that changes faster cannot be read. */
const PAUSE = 500;

/** How each network does after the last evaluation, and the runs that are kept to compare. */
export function Results() {
  return (
    <>
      <Scoreboard />
      <Pinned />
    </>
  );
}

function Scoreboard() {
  const { t } = useTranslation('network');
  const names = useNames();
  const active = useSettings((now) => now.active);
  const classes = useRace(({ facts }) => (facts?.task ?? 'classification') === 'classification');
  const rows = useRows(active);
  const step = rows.find((row) => row.step !== null)?.step ?? null;
  const number = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? '–' : formatNumber(value, names.locale, 3);
  const share = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? '–' : formatShare(value, names.locale);
  if (step === null) return <p className={styles.hint}>{t('results.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{t('results.caption', { step: formatCount(step, names.locale) })}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('results.optimizer')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('results.loss')}
            </th>
            {classes && (
              <th scope="colgroup" colSpan={2}>
                {t('results.accuracy')}
              </th>
            )}
          </tr>
          <tr>
            <th scope="col">{t('results.training')}</th>
            <th scope="col">{t('results.test')}</th>
            {classes && <th scope="col">{t('results.training')}</th>}
            {classes && <th scope="col">{t('results.test')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className={styles.racer}>
                  <OptimizerSwatch index={optimizerIndex(row.id)} /> {names.optimizer(row.id)}
                </span>
                {row.diverged !== null && <small> {t('results.diverged', { step: row.diverged })}</small>}
              </th>
              <td>{number(row.trainingLoss)}</td>
              <td>{number(row.testLoss)}</td>
              {classes && <td>{share(row.trainingAccuracy)}</td>}
              {classes && <td>{share(row.testAccuracy)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(active: readonly string[]): Row[] {
  return active.map((id) => rowOf(race.getState(), id));
}

/** The last evaluation of each, looked up now and then while the race goes on. */
function useRows(active: readonly string[]) {
  const [rows, setRows] = useState(() => rowsOf(active));
  useEffect(() => {
    const look = () =>
      setRows((before) => {
        const now = rowsOf(active);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    look();
    const timer = window.setInterval(look, PAUSE);
    return () => window.clearInterval(timer);
  }, [active]);
  return rows;
}
