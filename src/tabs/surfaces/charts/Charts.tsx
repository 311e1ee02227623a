import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { useVeiled } from '../../../ui/useVeiled';
import { Chart } from './Chart';
import styles from './Charts.module.css';
import { curveKinds } from './curves';

/** Loss, gradient norm and distance of all runs against step. */
export function Charts() {
  const { t } = useTranslation('tab');
  const veiled = useVeiled();
  return (
    <section className={styles.charts} aria-label={t('charts.label')}>
      {veiled && <p className={styles.veiled}>{t('veiled')}</p>}
      {(veiled ? [] : curveKinds).map((kind) => (
        <ErrorBoundary key={kind} name={t(`charts.${kind}`)}>
          <Chart kind={kind} />
        </ErrorBoundary>
      ))}
    </section>
  );
}
