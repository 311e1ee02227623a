import type { ReactNode } from 'react';
import { Heading, I18nProvider, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './DialogWindow.module.css';
import { IconButton } from './IconButton';
import { CloseIcon } from './icons';

export interface DialogWindowProps {
  onClose(): void;
  title: string;
  children: ReactNode;
}

/** What `Dialog` shows: a modal that traps focus, closes on Escape or a press outside, and returns the focus. */
export default function DialogWindow({ onClose, title, children }: DialogWindowProps) {
  const { t, i18n } = useTranslation('ui');
  return (
    <I18nProvider locale={i18n.language}>
      <ModalOverlay
        className={styles.overlay ?? ''}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        isDismissable
      >
        <Modal className={styles.modal ?? ''}>
          <RacDialog className={styles.dialog ?? ''}>
            <div className={styles.head}>
              <Heading slot="title" level={2} className={styles.title ?? ''}>
                {title}
              </Heading>
              <IconButton icon={<CloseIcon />} label={t('close')} onPress={onClose} />
            </div>
            <div className={styles.body}>{children}</div>
          </RacDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
