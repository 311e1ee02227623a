import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import stage from '../../../ui/Stage.module.css';
import { useFailure } from '../../../ui/useFailure';
import { addReadout } from '../frame';
import { useNames } from '../names';
import { race } from '../race';
import styles from './Stage.module.css';
import { standingOf } from './standing';
import { standingWords } from './standingWords';

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
    return addReadout(
      {
        draw() {
          const { facts } = race.getState();
          const now = standingOf(race.getState(), id);
          const key = JSON.stringify([now, facts?.race]);
          if (key === shown || !state.current || !score.current || !loss.current || !test.current)
            return false;
          shown = key;
          const words = standingWords(now, facts, t, locale);
          state.current.textContent = words.state;
          state.current.dataset.state = now.ended ? 'diverged' : 'running';
          score.current.textContent = words.score;
          loss.current.textContent = words.loss;
          test.current.textContent = words.test;
          return false;
        },
      },
      fail,
    );
  }, [id, locale, t, fail]);

  return (
    <div className={`${stage.status} ${stage.standing} ${styles.status}`}>
      <span className={styles.line}>
        <span ref={state} className={`${stage.state} ${styles.state}`} />
        <span ref={score} className={styles.score} />
      </span>
      <span className={styles.line}>
        <span ref={loss} />
        <span ref={test} className={styles.score} />
      </span>
    </div>
  );
}
