import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatParameter, parseNumber } from './format';
import { occupyFrame } from './frame';
import type { StepSize } from './Slider';

export interface NumberTextOptions {
  value: number;
  onChange(value: number): void;
  /** What may be typed; anything, without it. */
  allows?: ((value: number) => boolean) | undefined;
  /** The same in words, for the message. */
  allowed?: string | undefined;
  /** What an arrow key adds, or a function to the next value. */
  step?: number | ((value: number, direction: -1 | 1, by: StepSize) => number) | undefined;
}

/** Milliseconds that a number stands while a hand drags it: nobody reads it sixty times a second. */
const READING = 200;

const factors = { fine: 0.1, step: 1, page: 10 } as const;

/**
 * The text of a number field: what is typed counts on Enter or when the field is left, Escape takes it back,
 * and what is not allowed stays in the field beside a message while the value remains the last good one.
 */
export function useNumberText({ value, onChange, allows, allowed, step }: NumberTextOptions) {
  const { t, i18n } = useTranslation('ui');
  const messageId = useId();
  const [draft, setDraft] = useState<{ text: string; of: number; refused: boolean } | null>(null);
  // A draft that a slider or a link has overtaken is forgotten.
  const typed = draft?.of === value ? draft : null;

  const field = useRef<HTMLInputElement>(null);
  const editing = draft !== null;
  useLayoutEffect(() => {
    const input = field.current;
    if (!editing || !input || input !== document.activeElement) return;
    const text = input.value;
    input.select();
    // Once more after the press that gave the focus has put the caret somewhere.
    requestAnimationFrame(() => input === document.activeElement && input.value === text && input.select());
  }, [editing]);

  const problem = (text: string) => {
    const number = parseNumber(text);
    if (number === undefined) return t('notANumberTyped');
    if (!allows || allows(number)) return undefined;
    // The numbers on either side would do: it is its fraction that is not allowed.
    const between = allows(Math.floor(number)) && allows(Math.ceil(number));
    return between ? t('notWhole') : t('notAllowed', { allowed: allowed ?? '' });
  };

  function commit() {
    if (!typed || typed.text === plain(value)) return setDraft(null);
    const number = parseNumber(typed.text);
    if (number === undefined || (allows && !allows(number))) return setDraft({ ...typed, refused: true });
    setDraft(null);
    if (number !== value) onChange(number);
  }

  function key(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && typed) {
      event.stopPropagation();
      setDraft({ text: plain(value), of: value, refused: false });
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && step !== undefined) {
      event.preventDefault();
      const direction = event.key === 'ArrowUp' ? 1 : -1;
      const by = event.shiftKey ? 'page' : event.altKey ? 'fine' : 'step';
      const next =
        typeof step === 'number'
          ? Number((value + direction * step * factors[by]).toPrecision(12))
          : step(value, direction, by);
      if (next === value || (allows && !allows(next))) return;
      setDraft({ text: plain(next), of: next, refused: false });
      onChange(next);
    }
  }

  const shownAt = useRef(0);
  /** Writes the value of a drag under way into the field, without rendering. */
  function show(dragged: number) {
    const now = performance.now();
    if (!field.current || now - shownAt.current < READING) return;
    shownAt.current = now;
    field.current.value = formatParameter(dragged, i18n.language);
    occupyFrame();
  }

  const message = typed?.refused ? problem(typed.text) : undefined;
  return {
    message,
    messageId,
    show,
    inputProps: {
      ref: field,
      type: 'text',
      inputMode: 'decimal',
      autoComplete: 'off',
      spellCheck: false,
      value: typed?.text ?? formatParameter(value, i18n.language),
      'aria-invalid': message ? true : undefined,
      'aria-describedby': message ? messageId : undefined,
      onFocus: () => {
        if (!typed) setDraft({ text: plain(value), of: value, refused: false });
      },
      onBlur: commit,
      onChange: (event: { currentTarget: HTMLInputElement }) =>
        setDraft({ text: event.currentTarget.value, of: value, refused: false }),
      onKeyDown: key,
    } as const,
  };
}

/** Every digit, as a person would type it. */
function plain(value: number): string {
  return String(value).replace('e+', 'e');
}
