import type { TFunction } from 'i18next';
import type { Trajectory } from '../../../engine';
import {
  type ChartFrame,
  type ChartLabels,
  type Columns,
  chartArea,
  columnStarts,
  createColumns,
  type DrawContext,
  drawChart,
  drawStepMarks,
  extendColumns,
  formatValue,
  optimizerStyle,
  type PlotTheme,
  type Series,
  stepScale,
  unite,
  valueScale,
} from '../../../plot';
import { concerns } from '../../../state/hyperparameters';
import type { Runs } from '../../../state/runs';
import type { Change } from '../../../state/settings';
import { formatCount, formatNumber } from '../../../ui/format';
import { optimizerIndex } from '../../../ui/optimizers';
import { type CurveKind, curve } from './curves';

export type CurveSeries = Series & { readonly trajectory: Trajectory };

/** A chart of all runs, ready to be drawn. */
export interface CurveLayout {
  readonly frame: ChartFrame;
  readonly series: readonly CurveSeries[];
}

/**
 * Lays out a quantity of all runs against step on a chart of that size, in CSS pixels.
 *
 * @param columnsOf what is known of the runs from the time before, of the same size, theme and number of steps: a
 * growing run only adds to it
 */
export function layOutCurves(
  { list, steps, objective }: Pick<Runs, 'list' | 'steps' | 'objective'>,
  kind: CurveKind,
  size: { readonly width: number; readonly height: number },
  theme: PlotTheme,
  columnsOf = new WeakMap<Trajectory, Columns>(),
): CurveLayout {
  const area = chartArea(size.width, size.height, theme);
  const x = stepScale(area, steps);
  const series = list.map(({ trajectory }): CurveSeries => {
    const values = curve(trajectory, kind, objective);
    const length = Math.min(trajectory.length, steps + 1);
    const columns = columnsOf.get(trajectory) ?? createColumns(columnStarts(x, steps));
    columnsOf.set(trajectory, columns);
    extendColumns(columns, values, length);
    const style = optimizerStyle(optimizerIndex(trajectory.optimizer.id), theme);
    return { trajectory, values, length, columns, style };
  });
  const extent = unite(
    series.map(({ columns }) => columns),
    series.map(({ values }) => values[0] ?? Number.NaN),
  );
  return { frame: { area, steps, x, y: valueScale(extent, area) }, series };
}

/** Draws the chart, with a dashed line at each step at which something was changed. */
export function drawCurves(
  context: DrawContext,
  { frame, series }: CurveLayout,
  changes: readonly Change[],
  theme: PlotTheme,
  labels: ChartLabels,
): void {
  const steps = changes
    .filter((change) => series.some(({ trajectory }) => concerns(change, trajectory.optimizer)))
    .map(({ step }) => step - 1)
    .filter((step) => step <= frame.steps);
  drawStepMarks(context, steps, frame, theme);
  drawChart(context, series, frame, theme, labels);
}

/** The words and numbers on a chart of that kind. */
export function curveLabels(
  kind: CurveKind,
  { y }: ChartFrame,
  { minima }: Runs['objective'],
  t: TFunction<'tab'>,
  locale: string,
): ChartLabels {
  const title = t(`charts.${kind}`);
  const scaled = y.kind === 'linear' ? title : `${title} (${t(`charts.${y.kind}`)})`;
  const plain = (value: number) => formatNumber(value, locale);
  return {
    title: kind === 'distance' && minima.length === 0 ? t('charts.noMinimum') : scaled,
    formatStep: (step) => formatCount(step, locale),
    formatValue: (value) => formatValue(value, plain),
  };
}
