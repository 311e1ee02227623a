import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../ui/format';
import { useFailure } from '../../../ui/useFailure';
import { addReadout } from '../frame';
import { useNames } from '../names';
import { race } from '../race';
import styles from './Stage.module.css';
import { standingOf } from './standing';

/** The share of images a network gets right, of those it trains on and of those it has not seen. */
export function AccuracyBars({ id }: { id: string }) {
  const { t } = useTranslation('network');
  const { locale } = useNames();
  const fail = useFailure();
  const list = useRef<HTMLDListElement>(null);

  useEffect(() => {
    let shown = '';
    return addReadout(
      {
        draw() {
          const { trainingAccuracy, testAccuracy } = standingOf(race.getState(), id);
          const shares = [trainingAccuracy, testAccuracy];
          const rows = list.current?.querySelectorAll('dd');
          const key = shares.join(' ');
          if (!rows || key === shown) return false;
          shown = key;
          for (const [index, share] of shares.entries()) {
            const row = rows[index];
            if (!row) continue;
            const known = !Number.isNaN(share);
            row.textContent = known ? formatShare(share, locale, 1, true) : '–';
            row.style.setProperty('--share', known ? String(share) : '0');
          }
          return false;
        },
      },
      fail,
    );
  }, [id, locale, fail]);

  return (
    <dl ref={list} className={styles.bars}>
      <dt>{t('stage.trainingAccuracy')}</dt>
      <dd />
      <dt>{t('stage.testAccuracy')}</dt>
      <dd />
    </dl>
  );
}
