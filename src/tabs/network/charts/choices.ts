import { type ChartKind, chartKinds, type HistogramKind, histogramKinds, settings } from '../settings';

/** What a chart can be told to show: a curve, or a histogram of something. */
export interface ChartChoice {
  /** For a menu. */
  readonly value: string;
  readonly kind: ChartKind;
  readonly histogram: HistogramKind | null;
}

export const chartChoices: readonly ChartChoice[] = chartKinds.flatMap((kind): ChartChoice[] =>
  kind === 'histograms'
    ? histogramKinds.map((histogram) => ({ value: `${kind} ${histogram}`, kind, histogram }))
    : [{ value: kind, kind, histogram: null }],
);

/** The choice that is shown where a chart is of this kind. */
export function choiceOf(kind: ChartKind, histogram: HistogramKind): ChartChoice | undefined {
  return chartChoices.find((known) => known.kind === kind && (known.histogram ?? histogram) === histogram);
}

/** Shows another chart in a place; one that is shown elsewhere changes places with it. */
export function chooseChart(place: number, { kind, histogram }: ChartChoice): void {
  settings.setState((now) => {
    const before = now.charts[place];
    const charts = now.charts.map((known, index) =>
      index === place ? kind : known === kind && before !== undefined ? before : known,
    );
    return { charts, histogram: histogram ?? now.histogram };
  });
}
