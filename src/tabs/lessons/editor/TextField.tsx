import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type DraftText, withText } from '../../../lessons/draft';
import type { Language } from '../../../state/preferences';
import styles from './Editor.module.css';

interface TextFieldProps {
  label: string;
  /** The language that is written. */
  language: Language;
  text: DraftText;
  /** @param written the language that was typed in, so that it can be undone by itself */
  onChange(text: DraftText, written: Language): void;
  /** Lines to begin with; a single line without it. */
  rows?: number | undefined;
}

/** A text in one of the two languages; the other is seen in the empty field, to be translated. */
export function TextField({ label, language, text, onChange, rows }: TextFieldProps) {
  const { t } = useTranslation('lessons');
  const id = useId();
  const other = language === 'en' ? text.ko : text.en;
  const field = {
    id,
    className: styles.field,
    lang: language,
    value: text[language],
    placeholder: other,
    onChange: (event: { target: { value: string } }) =>
      onChange(withText(text, language, event.target.value), language),
  };
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>
        {label} <span className={styles.hint}>({t(`editor.languages.${language}`)})</span>
      </label>
      {rows === undefined ? (
        <input {...field} type="text" maxLength={200} />
      ) : (
        <textarea {...field} rows={rows} maxLength={4000} />
      )}
    </div>
  );
}
