import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../ui/useFailure';
import { addReadout } from '../frame';
import { race } from '../race';
import { useFacts } from '../stage/useFacts';
import styles from './Digits.module.css';

/** How often images of each class were taken for each class, shaded by the share of the row. */
export function ConfusionTable({ id }: { id: string }) {
  const { t } = useTranslation('network');
  const classes = useFacts()?.classes ?? 0;
  const table = useRef<HTMLTableElement>(null);
  const fail = useFailure();

  useEffect(() => {
    let drawn: Uint32Array | null = null;
    return addReadout(
      {
        draw() {
          const images = race.getState().picture?.images;
          const cells = table.current?.querySelectorAll<HTMLElement>('tbody td');
          if (!cells || images?.id !== id || images.confusion === drawn) return false;
          drawn = images.confusion;
          writeCounts(cells, drawn, classes);
          return false;
        },
      },
      fail,
    );
  }, [id, classes, fail]);

  const labels = Array.from({ length: classes }, (_, label) => label);
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.confusion}>
        <caption>{t('digits.confusion')}</caption>
        <thead>
          <tr>
            <td />
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {labels.map((taken) => (
                <td key={taken} data-right={taken === label || undefined} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Writes the counts and their shades, row by row. */
function writeCounts(cells: NodeListOf<HTMLElement>, confusion: Uint32Array, classes: number): void {
  for (let label = 0; label < classes; label++) {
    const row = confusion.subarray(label * classes, (label + 1) * classes);
    const all = row.reduce((sum, count) => sum + count, 0);
    for (const [taken, count] of row.entries()) {
      const cell = cells[label * classes + taken];
      const text = String(count);
      if (!cell || cell.textContent === text) continue;
      cell.textContent = text;
      cell.style.setProperty('--share', all === 0 ? '0' : (count / all).toFixed(3));
      cell.dataset.none = String(count === 0);
    }
  }
}
