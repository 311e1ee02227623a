import type { ReactNode } from 'react';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  icon: ReactNode;
  /** The accessible name, also shown on hover. */
  label: string;
  onPress(): void;
  /** For a button that stays in: whether it is. */
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  /** As large as a line of text, for use beside fields. */
  small?: boolean | undefined;
  /** Filled with the accent colour: the one main action of a group. */
  primary?: boolean | undefined;
  /** The key that does the same, such as `Space`, told to assistive technology and on hover. */
  shortcut?: string | undefined;
}

/** A button with only a drawing on it. */
export function IconButton({
  icon,
  label,
  onPress,
  pressed,
  disabled,
  small,
  primary,
  shortcut,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-small={small || undefined}
      data-primary={primary || undefined}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      disabled={disabled}
      onClick={onPress}
    >
      {icon}
    </button>
  );
}
