import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import { keyIsTaken } from '../../ui/shortcuts';
import { Clock } from './Clock';
import { actionOf } from './keys';
import { SpeakerControls } from './SpeakerControls';
import { SpeakerNotes } from './SpeakerNotes';
import styles from './SpeakerWindow.module.css';
import { useStanding } from './useStanding';

/** The speaker's own window: the notes of the present scene, the next one, a clock, and the way on. */
export default function SpeakerWindow() {
  const { t } = useTranslation('present');
  const { standing, closed, act } = useStanding();
  useEffect(() => {
    document.title = t('speaker.title');
  }, [t]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (keyIsTaken(event) || !action || action.type === 'leave' || action.type === 'screen') return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [act]);
  return (
    <div className={styles.window}>
      <header className={styles.head}>
        <h1>{t('speaker.title')}</h1>
        <Clock />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keyboard too. */}
      <main className={styles.main} tabIndex={0}>
        {closed && <Notice tone="warning">{t('speaker.closed')}</Notice>}
        {!closed && !standing && <Notice>{t('speaker.waiting')}</Notice>}
        {!closed && standing && !standing.presenting && <Notice>{t('speaker.left')}</Notice>}
        {!closed && standing?.blank && <Notice tone="warning">{t('speaker.blank')}</Notice>}
        <SpeakerNotes scene={standing?.scene ?? null} />
      </main>
      <SpeakerControls standing={closed ? null : standing} act={act} />
    </div>
  );
}
