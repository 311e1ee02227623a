import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { QrCode } from '../../ui/QrCode';
import styles from './AnswerSheet.module.css';

/** An answer's code, to be shown, read out, copied or saved. */
export function SentCode({ code }: { code: string }) {
  const { t } = useTranslation('classroom');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  return (
    <section className={styles.sent} aria-label={t('sheet.code')}>
      <h2>{t('sheet.code')}</h2>
      <output className={styles.code}>{code}</output>
      <p>{t('sheet.codeHelp')}</p>
      <div className={styles.buttons}>
        <Button onPress={copy}>{t(outcome === 'copied' ? 'class.copied' : 'sheet.copy')}</Button>
        <Button onPress={() => saveText(code, `optiscope-${code.slice(-6)}.txt`)}>{t('sheet.save')}</Button>
      </div>
      <p role="status" className={outcome === 'copyFailed' ? undefined : 'visually-hidden'}>
        {outcome && t(`class.${outcome}`)}
      </p>
      <div className={styles.qr}>
        <QrCode text={code} label={t('sheet.qr')} tooLong={t('sheet.tooLong')} />
      </div>
    </section>
  );
}

/** Saves a line of text as a file of that name. */
function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by then, and the text is small.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
