import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trajectory } from '../../../engine';
import type { Frame } from '../../../plot';
import { runs } from '../../../state/runs';
import { formatCount, formatReadout } from '../../../ui/format';
import { OptimizerSwatch } from '../../../ui/OptimizerSwatch';
import { optimizerIndex } from '../../../ui/optimizers';
import { phrase } from '../../../ui/phrase';
import stage from '../../../ui/Stage.module.css';
import { useFailure } from '../../../ui/useFailure';
import { useVeiled } from '../../../ui/useVeiled';
import { writeText } from '../../../ui/writeText';
import { addFigures } from '../frame';
import { useNames } from '../names';
import { WhyButton } from '../why/WhyButton';
import { frameOf } from './panel';
import styles from './Stage.module.css';

/** What stands for the words beside the step at which a run has ended, where there is no room for them. */
const marks = { converged: '✓', diverged: '✗' } as const;

/** Where a run stands at the cursor: step or end, loss, outside the view or not. Written as the cursor moves. */
export function RunStatus({ id, named = false }: { id: string; named?: boolean }) {
  const { t } = useTranslation('tab');
  const { locale, optimizer } = useNames();
  const fail = useFailure();
  const veiled = useVeiled();
  const status = useRef<HTMLSpanElement>(null);
  const short = useRef<HTMLSpanElement>(null);
  const away = useRef<HTMLSpanElement>(null);
  const loss = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (veiled) return;
    const standing = {
      running: phrase((step) => t('status.running', { step })),
      converged: phrase((step) => t('status.converged', { step })),
      diverged: phrase((step) => t('status.diverged', { step })),
      computing: phrase((step) => t('status.computing', { step })),
    };
    const lossOf = phrase((gap) => t('status.loss', { loss: gap }));
    let shown = '';
    return addFigures(
      {
        draw(cursor) {
          const run = runs.getState().list.find((known) => known.optimizer === id);
          if (!run || !status.current || !short.current || !loss.current || !away.current) return false;
          const { trajectory } = run;
          const k = Math.min(cursor, trajectory.length - 1);
          const state = stateAt(trajectory, cursor);
          const frame = frameOf(id);
          const outside = frame !== null && isOutside(trajectory, k, frame);
          const now = `${state} ${k} ${outside} ${trajectory.loss(k)}`;
          if (now === shown) return false;
          shown = now;
          const step = formatCount(k, locale);
          const words = standing[state](step);
          writeText(status.current, words);
          const ended = state === 'converged' || state === 'diverged';
          writeText(short.current, ended ? `${marks[state]} ${standing.running(step)}` : words);
          writeText(loss.current, lossOf(formatReadout(trajectory.loss(k), locale)));
          // An attribute that is set has its element styled anew, even to what it was.
          if (status.current.dataset.state !== state) {
            status.current.dataset.state = state;
            short.current.dataset.state = state;
          }
          if (away.current.hidden === outside) away.current.hidden = !outside;
          return false;
        },
      },
      fail,
    );
  }, [id, locale, t, fail, veiled]);

  return (
    <div className={`${stage.status} ${styles.status} ${named ? styles.entry : ''}`}>
      {named && (
        <b className={stage.name}>
          <OptimizerSwatch index={optimizerIndex(id)} /> {optimizer(id)}
        </b>
      )}
      <span className={`${stage.standing} ${stage.row} ${styles.line}`}>
        {!veiled && (
          <span className={`${stage.figures} ${styles.figures}`}>
            <span ref={status} className={`${stage.state} ${styles.state}`} />
            <span ref={short} className={`${stage.state} ${styles.short}`} aria-hidden="true" />
            <span ref={loss} className={styles.loss} />
          </span>
        )}
      </span>
      {!veiled && (
        <span ref={away} className={named ? undefined : styles.away} hidden>
          {t('stage.outside')}
        </span>
      )}
      {named && <WhyButton id={id} />}
    </div>
  );
}

/** What is true of a run at the cursor: it has ended there, or goes on, or is not computed so far yet. */
export function stateAt(
  trajectory: Trajectory,
  cursor: number,
): 'running' | 'converged' | 'diverged' | 'computing' {
  const { stoppedAt, status, length } = trajectory;
  if (stoppedAt !== null && cursor >= stoppedAt) return status;
  return cursor < length ? 'running' : 'computing';
}

/** Whether point `k` is beyond what a plot shows. */
export function isOutside(trajectory: Trajectory, k: number, { visible: { x, y } }: Frame): boolean {
  const [thetaX, thetaY] = [trajectory.thetas[2 * k]!, trajectory.thetas[2 * k + 1]!];
  return !(thetaX >= x[0] && thetaX <= x[1] && thetaY >= y[0] && thetaY <= y[1]);
}
