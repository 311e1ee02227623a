import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { traceSymbol } from '../../../plot';
import { classStyle } from '../../../plot/networks';
import { Canvas, type Draw } from '../../../ui/Canvas';
import stage from '../../../ui/Stage.module.css';
import { usePlotTheme } from '../../../ui/usePlotTheme';
import { lineOf } from './lineOf';
import styles from './Stage.module.css';
import { useFacts } from './useFacts';

/** More classes than this are not listed one by one. */
const LISTED = 6;

/** What the points and the line in the plots mean. */
export function Legend() {
  const { t } = useTranslation('network');
  const data = useFacts()?.dataset;
  if (!data) return <span />;
  const listed = data.classes <= LISTED ? data.classes : 0;
  return (
    <ul className={`${stage.legend} ${styles.legend}`} aria-label={t('stage.legend')}>
      {Array.from({ length: listed }, (_, label) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
        <li key={label}>
          <Mark label={label} filled />
          {data.classNames?.[label] ?? t('stage.class', { label })}
        </li>
      ))}
      <li>
        <Mark label={null} filled />
        {t('stage.training')}
      </li>
      <li>
        <Mark label={null} filled={false} />
        {t('stage.test')}
      </li>
      <li>
        <span className={styles.rule} />
        {t(`stage.${lineOf(data)}`)}
      </li>
    </ul>
  );
}

/** The mark of a class, or of any point where the class does not matter. */
function Mark({ label, filled }: { label: number | null; filled: boolean }) {
  const theme = usePlotTheme();
  const draw = useCallback<Draw>(
    (context, width, height) => {
      const style =
        label === null ? ({ color: theme.text, marker: 'circle' } as const) : classStyle(label, theme);
      context.beginPath();
      traceSymbol(context, style.marker, width / 2, height / 2, width / 4);
      context.lineWidth = width / 8;
      context.strokeStyle = style.color;
      context.fillStyle = style.color;
      context.lineJoin = 'round';
      if (filled) context.fill();
      else context.stroke();
    },
    [label, filled, theme],
  );
  return (
    <span className={styles.mark}>
      <Canvas draw={draw} />
    </span>
  );
}
