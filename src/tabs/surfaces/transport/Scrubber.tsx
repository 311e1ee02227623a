import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pause, seek } from '../../../state/playback';
import { placeThumb, Rail } from '../../../ui/Rail';
import transport from '../../../ui/Transport.module.css';
import { useFailure } from '../../../ui/useFailure';
import { addFigures } from '../frame';
import { useSettings } from '../stores';
import styles from './Transport.module.css';

/** The cursor as a slider. It follows playback without React: its value is written as the cursor moves. */
export function Scrubber() {
  const { t, i18n } = useTranslation('tab');
  const steps = useSettings((now) => now.steps);
  const fail = useFailure();
  const width = 2 * steps.toLocaleString(i18n.language).length + 2;
  const rail = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const readout = useRef<HTMLOutputElement>(null);

  useEffect(() => {
    const count = new Intl.NumberFormat(i18n.language);
    let shown = -1;
    const draw = (cursor: number) => {
      if (cursor === shown || !slider.current || !readout.current) return false;
      shown = cursor;
      slider.current.value = String(cursor);
      placeThumb(rail.current, cursor / steps);
      slider.current.setAttribute('aria-valuetext', t('transport.stepOf', { step: cursor, steps }));
      readout.current.textContent = `${count.format(cursor)} / ${count.format(steps)}`;
      return false;
    };
    return addFigures({ draw }, fail);
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
              placeThumb(rail.current, step / steps);
              pause();
              seek(step);
            }}
          />
        </Rail>
      </div>
      <span className={styles.readout}>
        <span aria-hidden="true">{t('transport.step')} </span>
        <span style={{ inlineSize: `${width}ch` }}>
          <output ref={readout} className={styles.settled} aria-live="off" />
        </span>
      </span>
    </div>
  );
}
