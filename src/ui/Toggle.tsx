import type { CSSProperties } from 'react';
import styles from './Toggle.module.css';

export interface ToggleProps {
  label: string;
  /** Where the visible label needs more words to be understood alone; it must contain the visible one. */
  accessibleLabel?: string | undefined;
  checked: boolean;
  onChange(checked: boolean): void;
  tone?: string | undefined;
  disabled?: boolean | undefined;
}

/** An on/off switch. */
export function Toggle({ label, accessibleLabel, checked, onChange, tone, disabled }: ToggleProps) {
  return (
    <label className={styles.toggle} style={(tone ? { '--tone': tone } : {}) as CSSProperties}>
      <input
        type="checkbox"
        role="switch"
        className={styles.input}
        aria-label={accessibleLabel}
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.rail} aria-hidden="true" />
      <span>{label}</span>
    </label>
  );
}
