import { useTranslation } from 'react-i18next';
import { cursorStep, pause, play, seek, stepBy } from '../../../state/playback';
import { lastStep, runs } from '../../../state/runs';
import { settings, speeds } from '../../../state/settings';
import { IconButton } from '../../../ui/IconButton';
import {
  LoopIcon,
  PauseIcon,
  PlayIcon,
  StepBackIcon,
  StepForwardIcon,
  ToEndIcon,
  ToStartIcon,
} from '../../../ui/icons';
import { SelectField } from '../../../ui/SelectField';
import styles from '../../../ui/Transport.module.css';
import { usePlayback, useSettings } from '../stores';
import { Scrubber } from './Scrubber';

/** Plays or pauses; from the end, plays again from the start. */
export function togglePlay(playing: boolean): void {
  if (playing) pause();
  else play(lastStep(runs.getState()));
}

/** Moves the cursor by hand: the buttons, the scrubber, the speed. */
export function Transport() {
  const { t } = useTranslation('tab');
  const playing = usePlayback((now) => now.playing);
  const { speed, loop } = useSettings((now) => ({ speed: now.speed, loop: now.loop }));
  return (
    <section className={styles.transport} aria-label={t('transport.label')}>
      <div className={styles.buttons}>
        <IconButton label={t('transport.toStart')} icon={<ToStartIcon />} onPress={() => seek(0)} />
        <IconButton label={t('transport.back')} icon={<StepBackIcon />} onPress={() => stepBy(-1)} />
        <IconButton
          label={t(playing ? 'transport.pause' : 'transport.play')}
          icon={playing ? <PauseIcon /> : <PlayIcon />}
          onPress={() => togglePlay(playing)}
          primary
        />
        <IconButton label={t('transport.forward')} icon={<StepForwardIcon />} onPress={() => stepBy(1)} />
        <IconButton
          label={t('transport.toEnd')}
          icon={<ToEndIcon />}
          onPress={() => stepBy(settings.getState().steps - cursorStep())}
        />
      </div>
      <Scrubber />
      <div className={styles.pace}>
        <SelectField
          label={t('transport.speed')}
          hideLabel
          value={String(speed)}
          options={speeds.map((known) => ({ value: String(known), label: `${known}×` }))}
          onChange={(value) => settings.setState({ speed: Number(value) })}
        />
        <IconButton
          label={t('transport.loop')}
          icon={<LoopIcon />}
          pressed={loop}
          onPress={() => settings.setState({ loop: !loop })}
        />
      </div>
    </section>
  );
}
