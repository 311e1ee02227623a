import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, recall } from '../../state/reload';
import { IconButton } from '../../ui/IconButton';
import { PauseIcon, PlayIcon, ResetIcon } from '../../ui/icons';
import styles from './SpeakerWindow.module.css';
import { elapsed, formatElapsed, readStopwatch, reset, start, stop, writeStopwatch, zero } from './stopwatch';

/** Where it is kept, so that it goes on when the window is loaded anew. */
const KEPT = 'clock';

/** How long the lecture has lasted, from the opening of the window on, and the time of day. */
export function Clock() {
  const { t, i18n } = useTranslation('present');
  const [now, setNow] = useState(Date.now);
  const [watch, setWatch] = useState(() => readStopwatch(recall(KEPT)) ?? start(zero, Date.now()));
  useEffect(() => keep(KEPT, writeStopwatch(watch)), [watch]);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 250);
    return () => window.clearInterval(timer);
  }, []);
  const runs = watch.since !== null;
  // A press may come a little after the last tick.
  const shown = Math.max(0, elapsed(watch, Math.max(now, watch.since ?? now)));
  const turn = () => setWatch((old) => (runs ? stop(old, Date.now()) : start(old, Date.now())));
  return (
    <div className={styles.clock}>
      <span className={styles.elapsed} role="timer" aria-label={t('clock.elapsed')}>
        {formatElapsed(shown)}
      </span>
      <IconButton
        icon={runs ? <PauseIcon /> : <PlayIcon />}
        label={t(runs ? 'clock.stop' : 'clock.start')}
        onPress={turn}
      />
      <IconButton
        icon={<ResetIcon />}
        label={t('clock.reset')}
        onPress={() => setWatch((old) => reset(old, Date.now()))}
      />
      <time className={styles.time}>
        {new Intl.DateTimeFormat(i18n.language, { hour: 'numeric', minute: '2-digit' }).format(now)}
      </time>
    </div>
  );
}
