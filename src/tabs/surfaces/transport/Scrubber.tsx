import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pause, seek } from '../../../state/playback';
import { Rail, type RailHandle } from '../../../ui/rail/Rail';
import transport from '../../../ui/Transport.module.css';
import { useFailure } from '../../../ui/useFailure';
import { writeText } from '../../../ui/writeText';
import { addFigures, addLayer } from '../frame';
import { useSettings } from '../stores';
import styles from './Transport.module.css';

/** The cursor as a slider. It follows playback without React: its value is written as the cursor moves. */
export function Scrubber() {
  const { t, i18n } = useTranslation('tab');
  const steps = useSettings((now) => now.steps);
  const fail = useFailure();
  const width = 2 * steps.toLocaleString(i18n.language).length + 2;
  const rail = useRef<RailHandle>(null);
  const slider = useRef<HTMLInputElement>(null);
  const readout = useRef<HTMLOutputElement>(null);

  useEffect(() => {
    const count = new Intl.NumberFormat(i18n.language);
    const last = count.format(steps);
    let moved = -1;
    let shown = -1;
    const move = (cursor: number) => {
      if (cursor !== moved) rail.current?.place(cursor / steps);
      moved = cursor;
      return false;
    };
    const write = (cursor: number) => {
      if (!slider.current || !readout.current || cursor === shown) return false;
      shown = cursor;
      // As wide at every step (figure spaces are as wide as digits): a text that grows has more compared than itself.
      const text = `${count.format(cursor).padStart(last.length, '\u2007')} / ${last}`;
      writeText(readout.current, text);
      slider.current.value = String(cursor);
      slider.current.setAttribute('aria-valuetext', t('transport.stepOf', { step: cursor, steps }));
      return false;
    };
    const remove = [addLayer({ draw: move }, fail), addFigures({ draw: write }, fail)];
    return () => {
      for (const undo of remove) undo();
    };
  }, [i18n.language, steps, t, fail]);

  return (
    <div className={transport.scrubber}>
      <div className={transport.rail}>
        <Rail ref={rail}>
          <input
            ref={slider}
            type="range"
            min={0}
            max={steps}
            defaultValue={0}
            aria-label={t('transport.step')}
            onInput={(event) => {
              // Read first: a pause writes the cursor to the slider.
              const step = event.currentTarget.valueAsNumber;
              rail.current?.place(step / steps);
              pause();
              seek(step);
            }}
          />
        </Rail>
      </div>
      <span className={styles.readout}>
        <span aria-hidden="true" className={transport.extra}>
          {t('transport.step')}{' '}
        </span>
        <span style={{ inlineSize: `${width}ch` }}>
          <output ref={readout} className={styles.settled} aria-live="off" />
        </span>
      </span>
    </div>
  );
}
