import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button';
import { useView } from '../../ui/useView';
import { keepPage, postponeNewVersion, showNewVersion } from './keepPage';
import { offline } from './offline';
import styles from './UpdateBar.module.css';

keepPage();

/** Offers another version when it is there; never in a presentation, nor in other people's slides. */
export default function UpdateBar() {
  const { t } = useTranslation('app');
  const waiting = useStore(offline, (now) => now.newVersion);
  const bare = useView() !== null;
  if (!waiting || bare) return null;
  return (
    <section className={styles.bar} aria-label={t('update.label')}>
      <p role="status">{t('update.ready')}</p>
      <Button primary onPress={showNewVersion}>
        {t('update.reload')}
      </Button>
      <Button onPress={postponeNewVersion}>{t('update.later')}</Button>
    </section>
  );
}
