import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { running } from '../../lessons/running';
import { presenting } from '../../state/presenting';
import { IconButton } from '../../ui/IconButton';
import {
  BlankIcon,
  CloseIcon,
  EnlargeIcon,
  GridIcon,
  LeftIcon,
  PauseIcon,
  PlayIcon,
  RightIcon,
  SpeakerIcon,
} from '../../ui/icons';
import { act } from './act';
import { fullScreen } from './fullScreen';
import { Position } from './Position';
import styles from './Presentation.module.css';
import { openSpeaker } from './session';
import { usePlaying } from './usePlaying';

/** The one thin bar of a presentation. It goes while the mouse rests and the focus is elsewhere. */
export function PresentBar() {
  const { t } = useTranslation('present');
  const playing = usePlaying();
  const lesson = useStore(running, (now) => now.lesson !== null);
  const zoomed = useStore(presenting, (now) => now.zoom !== null);
  const full = useFullScreen();
  const [blocked, setBlocked] = useState<string | null>(null);
  return (
    <section className={styles.bar} aria-label={t('bar')}>
      <IconButton
        icon={<LeftIcon />}
        label={t(lesson ? 'scene.back' : 'step.back')}
        shortcut="PageUp"
        onPress={() => act({ type: 'back' })}
      />
      {playing !== null && (
        <IconButton
          icon={playing ? <PauseIcon /> : <PlayIcon />}
          label={t(playing ? 'pause' : 'play')}
          shortcut="Space"
          onPress={() => act({ type: 'toggle' })}
        />
      )}
      <IconButton
        icon={<RightIcon />}
        label={t(lesson ? 'scene.forward' : 'step.forward')}
        shortcut="PageDown"
        onPress={() => act({ type: 'forward' })}
      />
      <Position />
      {zoomed && (
        <IconButton icon={<GridIcon />} label={t('all')} shortcut="0" onPress={() => act({ type: 'all' })} />
      )}
      <IconButton
        icon={<BlankIcon />}
        label={t('blank')}
        shortcut="B"
        onPress={() => act({ type: 'blank' })}
      />
      <IconButton
        icon={<SpeakerIcon />}
        label={t('speaker.open')}
        onPress={() => setBlocked(openSpeaker())}
      />
      {!full && (
        <IconButton
          icon={<EnlargeIcon />}
          label={t('fullScreen')}
          shortcut="F"
          onPress={() => fullScreen.enter()}
        />
      )}
      <IconButton
        icon={<CloseIcon />}
        label={t('leave')}
        shortcut="Escape"
        onPress={() => {
          act({ type: 'all' });
          act({ type: 'leave' });
        }}
      />
      {blocked !== null && (
        <p className={styles.blocked} role="alert">
          {t('speaker.blocked')}{' '}
          <a href={blocked} target="_blank" rel="noopener opener" onClick={() => setBlocked(null)}>
            {t('speaker.openTab')}
          </a>
        </p>
      )}
    </section>
  );
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(fullScreen.isOn);
  useEffect(() => {
    const ask = () => setFull(fullScreen.isOn());
    document.addEventListener('fullscreenchange', ask);
    return () => document.removeEventListener('fullscreenchange', ask);
  }, []);
  return full;
}
