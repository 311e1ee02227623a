import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { QrCode } from '../../ui/QrCode';
import styles from './AskDialog.module.css';

interface AskDialogProps {
  /** Opens the question alone. */
  link: string;
  open: boolean;
  onClose(): void;
}

/** The way to the question for a class: a code to be scanned from the wall, and the link that it holds. */
export function AskDialog({ link, open, onClose }: AskDialogProps) {
  const { t } = useTranslation('classroom');
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} title={t('class.dialog')}>
      <p>{t('class.dialogHelp')}</p>
      <div className={styles.code}>
        <QrCode text={link} label={t('class.qr')} tooLong={t('class.tooLong')} />
      </div>
      <label htmlFor={id} className="visually-hidden">
        {t('class.link')}
      </label>
      <input
        id={id}
        className={styles.link}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
    </Dialog>
  );
}
