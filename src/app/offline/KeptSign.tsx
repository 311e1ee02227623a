import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CheckIcon } from '../../ui/icons';
import styles from './KeptSign.module.css';
import { offline } from './offline';

/** Says, once it is so, that the page needs no network any more. */
export function KeptSign() {
  const { t } = useTranslation('app');
  const kept = useStore(offline, (now) => now.kept);
  return (
    <span role="status" className={styles.sign}>
      {kept && (
        <span title={t('kept.help')}>
          <CheckIcon />
          {t('kept.sign')}
        </span>
      )}
    </span>
  );
}
