import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import type { ChartKind } from '../settings';
import { useFacts } from '../stage/useFacts';
import { useSettings } from '../stores';
import { ChartHead } from './ChartHead';
import styles from './Charts.module.css';
import { CurveChart } from './CurveChart';
import { HistogramChart } from './HistogramChart';

/** Charts of the race, each showing what is chosen in its head. */
export function Charts() {
  const { t } = useTranslation('network');
  const charts = useSettings((now) => now.charts);
  return (
    <section className={styles.charts} aria-label={t('charts.label')} data-count={charts.length}>
      {charts.map((kind, place) => (
        <ErrorBoundary key={kind} name={t(`charts.${kind}`)}>
          <div className={styles.chart}>
            <ChartHead kind={kind} place={place} />
            <Chart kind={kind} />
          </div>
        </ErrorBoundary>
      ))}
    </section>
  );
}

function Chart({ kind }: { kind: ChartKind }) {
  const histogram = useSettings((now) => now.histogram);
  const regression = useFacts()?.task === 'regression';
  if (kind === 'histograms') return <HistogramChart kind={histogram} />;
  return <CurveChart kind={regression && kind === 'accuracy' ? 'error' : kind} />;
}
