import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import stage from '../../../ui/Stage.module.css';
import { useFailure } from '../../../ui/useFailure';
import { writeText } from '../../../ui/writeText';
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
          writeText(state.current, words.state);
          writeText(score.current, words.score);
          writeText(loss.current, words.loss);
          writeText(test.current, words.test);
          const ended = now.ended ? 'diverged' : 'running';
          // An attribute that is set has its element styled anew, even to what it was.
          if (state.current.dataset.state !== ended) state.current.dataset.state = ended;
          return false;
        },
      },
      fail,
    );
  }, [id, locale, t, fail]);

  return (
    <div className={`${stage.status} ${stage.standing} ${styles.status}`}>
      <span className={`${stage.row} ${styles.line}`}>
        <span className={stage.figures}>
          <span ref={state} className={`${stage.state} ${styles.state}`} />
          <span ref={score} className={styles.score} />
        </span>
      </span>
      <span className={`${stage.row} ${styles.line}`}>
        <span className={stage.figures}>
          <span ref={loss} />
          <span ref={test} className={styles.score} />
        </span>
      </span>
    </div>
  );
}
