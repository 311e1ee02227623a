import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseNumber } from '../../../ui/format';
import styles from './Editor.module.css';

/** Learning rates to choose from, typed with commas between them; they count when all are numbers above 0. */
export function RatesField({
  rates,
  onChange,
}: {
  rates: readonly number[];
  onChange(rates: number[]): void;
}) {
  const { t } = useTranslation('lessons');
  const id = useId();
  const [typed, setTyped] = useState({ text: rates.join(', '), for: rates });
  // Rates that have come in another way, by an undo, take the place of what was typed for others.
  const text = typed.for === rates ? typed.text : rates.join(', ');
  const read = ratesIn(text);
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{t('editor.rates')}</label>
      <input
        id={id}
        type="text"
        className={styles.field}
        value={text}
        aria-invalid={read === null || undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const { value } = event.target;
          const next = ratesIn(value);
          setTyped({ text: value, for: next ?? rates });
          if (next) onChange(next);
        }}
      />
      <span id={`${id}-hint`} className={styles.hint}>
        {t('editor.ratesHint')}
      </span>
    </div>
  );
}

/** Null where what is typed is not two to eight numbers above 0. */
function ratesIn(text: string): number[] | null {
  const rates = text.split(/[,;]/).map((part) => parseNumber(part.trim()) ?? Number.NaN);
  return rates.length >= 2 && rates.length <= 8 && rates.every((rate) => rate > 0) ? rates : null;
}
