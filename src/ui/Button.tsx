import type { ReactNode } from 'react';
import styles from './Button.module.css';

export interface ButtonProps {
  children: ReactNode;
  onPress(): void;
  primary?: boolean | undefined;
  disabled?: boolean | undefined;
  icon?: ReactNode;
  /** Where the visible words need more to be understood alone; it must contain them. */
  label?: string | undefined;
  pressed?: boolean | undefined;
}

/** A button with words on it. */
export function Button({ children, onPress, primary, disabled, icon, label, pressed }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-primary={primary || undefined}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {icon}
      {children}
    </button>
  );
}
