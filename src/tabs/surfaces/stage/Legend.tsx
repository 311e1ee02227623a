import { useTranslation } from 'react-i18next';
import stage from '../../../ui/Stage.module.css';
import { useRuns } from '../stores';
import styles from './Stage.module.css';

/** What the marks on the surface mean; only those that it has. */
export function Legend() {
  const { t } = useTranslation('tab');
  const objective = useRuns((now) => now.objective);
  const { minima, saddles, maxima } = objective;
  return (
    <ul className={`${stage.legend} ${styles.legend}`} aria-label={t('stage.legend')}>
      {minima.some(({ global }) => global) && <li data-mark="★">{t('stage.globalMinimum')}</li>}
      {minima.some(({ global }) => !global) && <li data-mark="○">{t('stage.localMinimum')}</li>}
      {saddles.length > 0 && <li data-mark="×">{t('stage.saddle')}</li>}
      {maxima.length > 0 && <li data-mark="▲">{t('stage.maximum')}</li>}
    </ul>
  );
}
