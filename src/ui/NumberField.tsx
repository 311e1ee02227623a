import styles from './NumberField.module.css';
import { type NumberTextOptions, useNumberText } from './useNumberText';

export interface NumberFieldProps extends NumberTextOptions {
  /** The accessible name. */
  label: string;
  /** Shown before the field; without it only the accessible name says what it is. */
  visibleLabel?: string | undefined;
  disabled?: boolean | undefined;
}

/** A field for one number; see `useNumberText` for how it reads what is typed. */
export function NumberField({ label, visibleLabel, disabled, ...options }: NumberFieldProps) {
  const { inputProps, message, messageId } = useNumberText(options);
  return (
    <div className={styles.root}>
      <label className={styles.row}>
        {visibleLabel !== undefined && <span className={styles.label}>{visibleLabel}</span>}
        <input {...inputProps} className={styles.input} aria-label={label} disabled={disabled} />
      </label>
      {message !== undefined && (
        <p id={messageId} className={styles.message} role="alert">
          {message}
        </p>
      )}
    </div>
  );
}
