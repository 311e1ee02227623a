import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterSpec } from '../engine/parameter';
import { formatParameter } from './format';
import { IconButton } from './IconButton';
import { ResetIcon } from './icons';
import fieldStyles from './NumberField.module.css';
import styles from './ParameterSlider.module.css';
import { POSITIONS, stepValue, toPosition, toValue } from './parameterScale';
import { Slider } from './Slider';
import { symbolText } from './symbol';
import { Toggle } from './Toggle';
import { useNumberText } from './useNumberText';

export interface ParameterSliderProps {
  spec: ParameterSpec;
  value: number;
  onChange(value: number): void;
  /** The parameter's name in the language of the page. */
  label: string;
  /** Says whose parameter it is where the label alone is ambiguous, such as `Adam`; read, not shown. */
  owner?: string | undefined;
  /** The optimizer's colour. */
  tone?: string | undefined;
  /** What reset returns to and the tick marks; the specification's default without it. */
  defaultValue?: number | undefined;
  disabled?: boolean | undefined;
  /** A line under the slider. */
  note?: ReactNode;
}

/**
 * One parameter of an optimizer or a surface: name, symbol, slider, number field and reset, all from its
 * specification. The field takes whatever the formula allows, also beyond the slider's range.
 */
export function ParameterSlider(props: ParameterSliderProps) {
  const { spec, value, onChange, label, owner, tone, disabled, note } = props;
  const { t, i18n } = useTranslation('ui');
  const initial = props.defaultValue ?? spec.default;
  const name = owner ? `${owner}: ${label}` : label;
  const { inputProps, message, messageId, show } = useNumberText({
    value,
    onChange,
    allows: spec.allows,
    allowed: spec.allowed,
    step: (from, direction, by) => stepValue(spec, from, direction, by),
  });
  // While it is dragged, `value` stands until the hand rests.
  const latest = useRef(value);
  latest.current = value;
  const change = (next: number) => {
    if (next === latest.current) return;
    latest.current = next;
    show(next);
    onChange(next);
  };
  // Translating takes longer than the rest of a move of the slider.
  const resetLabel = useMemo(
    () => t('resetTo', { name, value: formatParameter(initial, i18n.language) }),
    [t, name, initial, i18n.language],
  );
  const reset = (
    <IconButton
      icon={<ResetIcon />}
      label={resetLabel}
      disabled={disabled || value === initial}
      onPress={() => change(initial)}
      small
    />
  );

  if (spec.scale === 'switch') {
    return (
      <div className={styles.switch}>
        <Toggle
          label={label}
          accessibleLabel={name}
          checked={value !== 0}
          tone={tone}
          disabled={disabled}
          onChange={(on) => change(on ? 1 : 0)}
        />
        {reset}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
    );
  }

  return (
    <div className={styles.root}>
      <span className={styles.name} aria-hidden="true">
        <i className={styles.symbol}>{symbolText(spec.symbol)}</i> {label}
      </span>
      <span className={styles.field}>
        <input {...inputProps} className={fieldStyles.input} aria-label={name} disabled={disabled} />
      </span>
      {reset}
      <div className={styles.slider}>
        <Slider
          label={name}
          value={toPosition(spec, value)}
          max={POSITIONS}
          mark={toPosition(spec, initial)}
          valueText={formatParameter(value, i18n.language)}
          tone={tone}
          disabled={disabled}
          onChange={(position, reach) => change(toValue(spec, position, Math.max(reach, 0.5)))}
          onStep={(direction, by) => change(stepValue(spec, value, direction, by))}
        />
      </div>
      {message !== undefined && (
        <p id={messageId} className={`${fieldStyles.message} ${styles.wide}`} role="alert">
          {message}
        </p>
      )}
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  );
}
