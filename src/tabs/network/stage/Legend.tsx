import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../../network/data/dataset';
import { drawLegendPoint } from '../../../plot/networks';
import { Canvas, type Draw } from '../../../ui/Canvas';
import stage from '../../../ui/Stage.module.css';
import { usePlotTheme } from '../../../ui/usePlotTheme';
import { lineOf } from './lineOf';
import styles from './Stage.module.css';
import { standardisedWords } from './standardised';
import { useFacts } from './useFacts';

/** More classes than this are not listed one by one. */
const LISTED = 6;

/** What the points and the line in the plots mean. */
export function Legend() {
  const { t } = useTranslation('network');
  const data = useFacts()?.dataset;
  if (!data) return <span />;
  const standardised = standardisedWords(data, t);
  const listed = data.classes <= LISTED ? data.classes : 0;
  return (
    <ul className={`${stage.legend} ${styles.legend}`} aria-label={t('stage.legend')}>
      {Array.from({ length: listed }, (_, label) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
        <li key={label}>
          <Mark data={data} label={label} trained />
          {data.classNames?.[label] ?? t('stage.class', { label })}
        </li>
      ))}
      <li>
        <Mark data={data} label={null} trained />
        {t('stage.training')}
      </li>
      <li>
        <Mark data={data} label={null} trained={false} />
        {t('stage.test')}
      </li>
      <li>
        <span className={styles.rule} />
        {t(`stage.${lineOf(data)}`)}
      </li>
      {standardised !== '' && <li>{standardised}</li>}
    </ul>
  );
}

/** The mark of a class, or of any point where the class does not matter. */
function Mark({ data, label, trained }: { data: Dataset; label: number | null; trained: boolean }) {
  const theme = usePlotTheme();
  const draw = useCallback<Draw>(
    (context, width, height) => {
      const spot = { x: width / 2, y: height / 2, radius: width / 4 };
      drawLegendPoint(context, data, label, trained, spot, theme);
    },
    [data, label, trained, theme],
  );
  return (
    <span className={styles.mark}>
      <Canvas draw={draw} />
    </span>
  );
}
