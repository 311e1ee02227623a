import { type ReactNode, useId } from 'react';
import styles from './SegmentedControl.module.css';

export interface Segment<V extends string> {
  value: V;
  /** Shown unless there is an icon; always the accessible name. */
  label: string;
  icon?: ReactNode;
  disabled?: boolean | undefined;
}

export interface SegmentedControlProps<V extends string> {
  /** The accessible name of the group. */
  label: string;
  options: readonly Segment<V>[];
  value: V;
  onChange(value: V): void;
  /** Every segment as wide as the control allows. */
  fill?: boolean | undefined;
}

/** One choice of a few, all in view: a radio group. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, options, value, onChange, fill } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.group} data-fill={fill || undefined}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment} title={option.icon ? option.label : undefined}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-label={option.icon ? option.label : undefined}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.face}>{option.icon ?? option.label}</span>
        </label>
      ))}
    </div>
  );
}
