import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { BlankIcon, LeftIcon, PauseIcon, PlayIcon, RightIcon } from '../../ui/icons';
import type { Standing } from './channel';
import type { Action } from './keys';
import styles from './SpeakerWindow.module.css';

interface SpeakerControlsProps {
  /** Null: there is no presentation to be told anything. */
  standing: Standing | null;
  act(action: Action): void;
}

/** The presentation's buttons, large, as the speaker looks at the class. */
export function SpeakerControls({ standing, act }: SpeakerControlsProps) {
  const { t, i18n } = useTranslation('present');
  const { scene = null, play = null, presenting = false, blank = false } = standing ?? {};
  const steps = scene ? 'scene' : 'step';
  return (
    <footer className={styles.controls}>
      <IconButton
        icon={<LeftIcon />}
        label={t(`${steps}.back`)}
        shortcut="PageUp"
        disabled={!presenting}
        onPress={() => act({ type: 'back' })}
      />
      <IconButton
        icon={play?.playing ? <PauseIcon /> : <PlayIcon />}
        label={t(play?.playing ? 'pause' : 'play')}
        shortcut="Space"
        disabled={!presenting || !play}
        onPress={() => act({ type: 'toggle' })}
      />
      <IconButton
        icon={<BlankIcon />}
        label={t('blank')}
        shortcut="B"
        pressed={blank}
        disabled={!presenting}
        onPress={() => act({ type: 'blank' })}
      />
      <span className={styles.step}>
        {play && t('step.at', { step: new Intl.NumberFormat(i18n.language).format(play.step) })}
      </span>
      <Button primary icon={<RightIcon />} disabled={!presenting} onPress={() => act({ type: 'forward' })}>
        {t(`${steps}.forward`)}
      </Button>
    </footer>
  );
}
