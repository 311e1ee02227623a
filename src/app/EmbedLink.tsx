import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLink } from '../state/link';
import { OpenIcon } from '../ui/icons';
import styles from './EmbedLink.module.css';

/** From somebody's slides to the whole page, at the same state. */
export function EmbedLink() {
  const { t } = useTranslation('app');
  // Said anew when it is wanted: the state changes without a render.
  const renew = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = currentLink();
  };
  return (
    <a
      className={styles.link}
      href={currentLink()}
      target="_blank"
      rel="noopener"
      title={t('openHere')}
      onFocus={renew}
      onPointerDown={renew}
      onClick={renew}
    >
      <OpenIcon />
      <span className={styles.words}>{t('openHere')}</span>
    </a>
  );
}
