import { useId } from 'react';
import styles from './SelectField.module.css';

export interface SelectOption<V extends string> {
  value: V;
  label: string;
}

export interface SelectGroup<V extends string> {
  label: string;
  options: readonly SelectOption<V>[];
}

export interface SelectFieldProps<V extends string> {
  label: string;
  /** Options, or groups of them. */
  options: readonly (SelectOption<V> | SelectGroup<V>)[];
  value: V;
  onChange(value: V): void;
  /** The label is only read. */
  hideLabel?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** One choice of many, in the browser's own list. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, options, value, onChange, hideLabel, disabled } = props;
  const id = useId();
  const all = options.flatMap((entry) => ('options' in entry ? entry.options : [entry]));
  const item = (option: SelectOption<V>) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  );
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = all.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(item)}
            </optgroup>
          ) : (
            item(entry)
          ),
        )}
      </select>
    </div>
  );
}
