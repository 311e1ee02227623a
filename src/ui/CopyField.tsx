import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './CopyField.module.css';
import { CheckIcon } from './icons';

interface CopyFieldProps {
  label: string;
  text: string;
  /** On the button. */
  copy: string;
  lines?: number;
}

/** A text to be copied, by its button or by hand. */
export function CopyField({ label, text, copy, lines = 1 }: CopyFieldProps) {
  const { t } = useTranslation('app');
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const common = {
    ref: field,
    id,
    className: styles.field,
    readOnly: true,
    value: text,
    onFocus: () => field.current?.select(),
  };

  async function put() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <div className={styles.row} data-lines={lines}>
        {lines === 1 ? <input {...common} /> : <textarea {...common} rows={lines} spellCheck={false} />}
        <Button primary onPress={put} icon={outcome === 'copied' && <CheckIcon />}>
          {outcome === 'copied' ? t('share.copied') : copy}
        </Button>
      </div>
      <p role="status" className={outcome === 'failed' ? styles.failed : 'visually-hidden'}>
        {outcome && t(`share.${outcome}`)}
      </p>
    </>
  );
}
