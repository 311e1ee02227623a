import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/format';
import { IconButton } from '../../../ui/IconButton';
import { ToEndIcon } from '../../../ui/icons';
import { Rail, type RailHandle } from '../../../ui/rail/Rail';
import transport from '../../../ui/Transport.module.css';
import { useFailure } from '../../../ui/useFailure';
import { addReadout } from '../frame';
import { race, send } from '../race';
import { useRace } from '../stores';
import { createScrubber, earlierSteps } from './scrub';
import styles from './Transport.module.css';

/**
 * The kept steps as a slider, at its right end the newest. It follows the race without React: its value and the words
 * beside it are written as frames are drawn.
 */
export function Scrubber() {
  const { t, i18n } = useTranslation('network');
  const rail = useRef<RailHandle>(null);
  const slider = useRef<HTMLInputElement>(null);
  const position = useRef<HTMLOutputElement>(null);
  const pace = useRef<HTMLSpanElement>(null);
  const fail = useFailure();
  const back = useRace(({ status }) => (status?.shown ?? null) !== null);

  useEffect(() => {
    const count = new Intl.NumberFormat(i18n.language);
    const step = (value: number) => count.format(value);
    return addReadout(
      createScrubber({
        read: () => race.getState().status,
        slider: slider.current,
        rail: rail.current,
        position: position.current,
        pace: pace.current,
        words: {
          position: (at, epoch) => t('transport.position', { step: step(at), epoch: step(epoch) }),
          shown: (at, newest) => t('transport.shown', { step: step(at), newest: step(newest) }),
          rate: (rate) => t('transport.rate', { rate: formatNumber(rate, i18n.language, 2) }),
        },
      }),
      fail,
    );
  }, [i18n.language, t, fail]);

  return (
    <div className={transport.scrubber}>
      <div className={transport.rail}>
        <Rail ref={rail}>
          <input
            ref={slider}
            type="range"
            min={0}
            max={0}
            defaultValue={0}
            aria-label={t('transport.kept')}
            onInput={(event) => {
              const { status } = race.getState();
              const steps = status ? earlierSteps(status) : [];
              rail.current?.place(steps.length > 0 ? event.currentTarget.valueAsNumber / steps.length : 1);
              send({ type: 'show', step: steps[event.currentTarget.valueAsNumber] ?? null });
            }}
          />
        </Rail>
      </div>
      <span className={transport.extra}>
        <IconButton
          label={t('transport.toNewest')}
          icon={<ToEndIcon />}
          shortcut="End"
          disabled={!back}
          onPress={() => send({ type: 'show', step: null })}
        />
      </span>
      <span className={styles.readout}>
        <output ref={position} className={styles.position} aria-live="off" />
        <span ref={pace} className={`${transport.extra} ${styles.rate}`} />
      </span>
    </div>
  );
}
