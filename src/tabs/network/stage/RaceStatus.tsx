import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatReadout } from '../../../ui/format';
import { useFailure } from '../../../ui/useFailure';
import { rootMeanSquare } from '../charts/lines';
import { addReadout } from '../frame';
import { useNames } from '../names';
import { race } from '../race';
import styles from './Stage.module.css';
import { standingOf } from './standing';

/** Where a network stands: step and epoch or how it ended, losses, accuracy or error. Written as the race goes on. */
export function RaceStatus({ id }: { id: string }) {
  const { t } = useTranslation('network');
  const { locale } = useNames();
  const fail = useFailure();
  const state = useRef<HTMLSpanElement>(null);
  const score = useRef<HTMLSpanElement>(null);
  const loss = useRef<HTMLSpanElement>(null);
  const test = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    let shown = '';
    const number = (value: number) => (Number.isNaN(value) ? '–' : formatReadout(value, locale, 3));
    return addReadout(
      {
        draw() {
          const { facts } = race.getState();
          const now = standingOf(race.getState(), id);
          const key = JSON.stringify([now, facts?.race]);
          if (key === shown || !state.current || !score.current || !loss.current || !test.current)
            return false;
          shown = key;
          const { ended, step, epoch, evaluatedAt, trainingLoss, testLoss, trainingAccuracy, testAccuracy } =
            now;
          const count = (value: number) => value.toLocaleString(locale);
          const late = evaluatedAt < step;
          state.current.textContent = ended
            ? t('stage.diverged', { step: count(ended.step) })
            : t(late ? 'stage.step' : 'stage.position', { step: count(step), epoch: count(epoch) });
          state.current.dataset.state = ended ? 'diverged' : 'running';
          const accuracy = facts?.test ? testAccuracy : trainingAccuracy;
          const measured =
            facts?.task === 'regression'
              ? t('stage.error', { error: number(rootMeanSquare(facts.test ? testLoss : trainingLoss)) })
              : t('stage.accuracy', { accuracy: Number.isNaN(accuracy) ? '–' : percent(accuracy, locale) });
          score.current.textContent = ended
            ? ''
            : late
              ? t('stage.measured', { score: measured, step: count(evaluatedAt) })
              : measured;
          loss.current.textContent = ended
            ? t(`stage.ended.${ended.reason}`)
            : t('stage.trainingLoss', { loss: number(trainingLoss) });
          test.current.textContent =
            facts?.test && !ended ? t('stage.testLoss', { loss: number(testLoss) }) : '';
          return false;
        },
      },
      fail,
    );
  }, [id, locale, t, fail]);

  return (
    <div className={styles.status}>
      <span className={styles.line}>
        <span ref={state} className={styles.state} />
        <span ref={score} className={styles.score} />
      </span>
      <span className={styles.line}>
        <span ref={loss} />
        <span ref={test} className={styles.score} />
      </span>
    </div>
  );
}

/** A share as a percentage. */
export function percent(share: number, locale: string): string {
  return share.toLocaleString(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
