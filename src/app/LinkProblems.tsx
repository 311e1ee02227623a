import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { linkProblems } from '../state/link';
import { shortened } from '../state/shortened';
import { Notice } from '../ui/Notice';
import styles from './LinkProblems.module.css';

/** Names what of the link could not be used, until it is dismissed. */
export function LinkProblems() {
  const { t } = useTranslation('app');
  const { problems, dismiss } = useStore(linkProblems);
  if (problems.length === 0) return null;
  return (
    <div className={styles.place}>
      <Notice tone="warning" onDismiss={dismiss}>
        {t('problems.intro', { count: problems.length })}
        <ul className={styles.list}>
          {problems.map(({ key, value, reason, allowed }) => (
            <li key={`${key}=${value}`}>
              {t(allowed === undefined ? 'problems.item' : 'problems.itemAllowed', {
                key,
                value: shortened(value),
                reason: t(`problems.reasons.${reason}`),
                allowed,
              })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
