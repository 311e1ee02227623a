import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/IconButton';
import { EpochIcon, PauseIcon, PlayIcon, StepForwardIcon, ToStartIcon } from '../../../ui/icons';
import { SelectField } from '../../../ui/SelectField';
import transport from '../../../ui/Transport.module.css';
import { send, togglePlay } from '../race';
import { settings, speeds } from '../settings';
import { useRace, useSettings } from '../stores';
import { Scrubber } from './Scrubber';
import { StopControls } from './StopControls';
import styles from './Transport.module.css';

/** Trains, pauses, rewinds; how fast, until when; and the bar that shows earlier steps. */
export function Transport() {
  const { t } = useTranslation('network');
  const playing = useRace(({ status }) => status?.state === 'playing');
  const finished = useRace(({ status }) => status?.state === 'finished');
  // Where the computation would not start, they have it tried once more.
  const ready = useRace(({ facts, trouble }) => facts !== null || trouble?.kind === 'crashed');
  const speed = useSettings((now) => now.speed);
  return (
    <section className={`${transport.transport} ${styles.transport}`} aria-label={t('transport.label')}>
      <div className={transport.buttons}>
        <IconButton
          label={t('transport.rewind')}
          icon={<ToStartIcon />}
          shortcut="R"
          disabled={!ready}
          onPress={() => send({ type: 'rewind' })}
        />
        <IconButton
          label={t(playing ? 'transport.pause' : 'transport.play')}
          icon={playing ? <PauseIcon /> : <PlayIcon />}
          disabled={!ready || finished}
          onPress={togglePlay}
          primary
        />
        <IconButton
          label={t('transport.step')}
          icon={<StepForwardIcon />}
          disabled={!ready || finished}
          onPress={() => send({ type: 'advance', by: 'step' })}
        />
        <IconButton
          label={t('transport.epoch')}
          icon={<EpochIcon />}
          shortcut="E"
          disabled={!ready || finished}
          onPress={() => send({ type: 'advance', by: 'epoch' })}
        />
      </div>
      <Scrubber />
      <div className={transport.pace}>
        <StopControls />
        <SelectField
          label={t('transport.speed')}
          hideLabel
          value={String(speed)}
          options={speeds.map((known) => ({
            value: String(known),
            label: known === 'max' ? t('transport.full') : t('transport.perSecond', { count: known }),
          }))}
          onChange={(value) =>
            settings.setState({ speed: speeds.find((known) => String(known) === value) ?? 'max' })
          }
        />
      </div>
    </section>
  );
}
