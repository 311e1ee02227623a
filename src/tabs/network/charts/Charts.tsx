import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { SelectField } from '../../../ui/SelectField';
import { useNames } from '../names';
import { type ChartKind, chartKinds, defaultSettings, histogramKinds, settings } from '../settings';
import { useSettings } from '../stores';
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
  return kind === 'histograms' ? <HistogramChart kind={histogram} /> : <CurveChart kind={kind} />;
}

/** What the chart shows, and of which network where it shows one. */
function ChartHead({ kind, place }: { kind: ChartKind; place: number }) {
  const { t } = useTranslation('network');
  const names = useNames();
  const { inspected, histogram } = useSettings((now) => ({
    inspected: now.inspected,
    histogram: now.histogram,
  }));
  return (
    <div className={styles.head}>
      <SelectField
        label={t('charts.choose', { place: place + 1 })}
        hideLabel
        value={kind}
        options={chartKinds.map((value) => ({ value, label: t(`charts.${value}`) }))}
        onChange={(value) => choose(place, value)}
      />
      {kind === 'histograms' && (
        <SelectField
          label={t('charts.what')}
          hideLabel
          value={histogram}
          options={histogramKinds.map((value) => ({ value, label: t(`charts.histogram.${value}`) }))}
          onChange={(value) => settings.setState({ histogram: value })}
        />
      )}
      {(kind === 'histograms' || kind === 'gradients') && (
        <SelectField
          label={t('charts.inspected')}
          hideLabel
          value={inspected}
          options={defaultSettings.active.map((value) => ({ value, label: names.optimizer(value) }))}
          onChange={(value) => settings.setState({ inspected: value })}
        />
      )}
    </div>
  );
}

/** Shows another chart in a place; one that is shown elsewhere changes places with it. */
export function choose(place: number, kind: ChartKind): void {
  settings.setState(({ charts }) => {
    const before = charts[place];
    return {
      charts: charts.map((known, index) =>
        index === place ? kind : known === kind && before !== undefined ? before : known,
      ),
    };
  });
}
