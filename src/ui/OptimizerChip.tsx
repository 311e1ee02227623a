import type { CSSProperties } from 'react';
import styles from './OptimizerChip.module.css';
import { OptimizerSwatch } from './OptimizerSwatch';
import { useOptimizerStyle } from './useOptimizerStyle';

export interface OptimizerChipProps {
  /** Of the optimizer in the registry: gives colour, line pattern, marker and the key that toggles it. */
  index: number;
  /** Shown. */
  name: string;
  /** The accessible name; it must contain the one shown. */
  label?: string | undefined;
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  disabled?: boolean | undefined;
}

/** A checkbox that is also the legend's entry for an optimizer. */
export function OptimizerChip({ index, name, label, isSelected, onChange, disabled }: OptimizerChipProps) {
  const { color } = useOptimizerStyle(index);
  const shortcut = String(index + 1);
  return (
    <label
      className={styles.chip}
      style={{ '--tone': color } as CSSProperties}
      title={`${name} (${shortcut})`}
    >
      <input
        type="checkbox"
        className={styles.input}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        checked={isSelected}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.face}>
        <OptimizerSwatch index={index} />
        {name}
      </span>
    </label>
  );
}
