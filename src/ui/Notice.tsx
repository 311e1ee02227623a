import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { IconButton } from './IconButton';
import { CloseIcon, WarningIcon } from './icons';
import styles from './Notice.module.css';

export interface NoticeProps {
  children: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits its turn. Default status. */
  role?: 'status' | 'alert' | undefined;
  tone?: 'info' | 'warning' | undefined;
  action?: { label: string; onPress(): void } | undefined;
  /** Without it the message cannot be dismissed. */
  onDismiss?: (() => void) | undefined;
}

/** A message in the page's flow. */
export function Notice({ children, role = 'status', tone = 'info', action, onDismiss }: NoticeProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.notice} role={role} data-tone={tone}>
      {tone === 'warning' && <WarningIcon />}
      <div className={styles.text}>{children}</div>
      {action && <Button onPress={action.onPress}>{action.label}</Button>}
      {onDismiss && <IconButton icon={<CloseIcon />} label={t('dismiss')} onPress={onDismiss} small />}
    </div>
  );
}
