import type { TFunction } from 'i18next';
import {
  type ChartFrame,
  type ChartLabels,
  chartArea,
  columnStarts,
  createColumns,
  type DrawContext,
  drawChart,
  extendColumns,
  formatValue,
  type PlotTheme,
  type Series,
  stepScale,
  unite,
  valueAt,
  valueScale,
} from '../../../plot';
import { drawEndLabels } from '../../../plot/networks';
import { formatCount, formatNumber, formatShare } from '../../../ui/format';
import type { PinnedRun } from '../pinned';
import type { Race } from '../race';
import type { NetworkSettings } from '../settings';
import { linesWithFallback } from './fallback';
import { type CurveKind, type Line, scaleOf } from './lines';

/** A chart has room for so many steps from the start. */
const LEAST_STEPS = 20;

export type DrawnLine = Line & Series;

/** A chart of the race, ready to be drawn. */
export interface CurveLayout {
  readonly kind: CurveKind;
  readonly frame: ChartFrame;
  readonly lines: readonly DrawnLine[];
}

/** What a chart about test rows says where there are none. */
const untestedTitles: Partial<Record<CurveKind, 'noTestRows' | 'onTraining'>> = {
  testLoss: 'noTestRows',
  accuracy: 'onTraining',
  error: 'onTraining',
};

/**
 * Lays out a quantity of the race against step on a chart of that size, in CSS pixels.
 *
 * @param untested whether the race has no test rows
 */
export function layOutCurves(
  kind: CurveKind,
  now: Pick<Race, 'history' | 'setup'>,
  chosen: Pick<NetworkSettings, 'active' | 'inspected'>,
  pinned: readonly PinnedRun[],
  size: { readonly width: number; readonly height: number },
  theme: PlotTheme,
  untested = false,
): CurveLayout {
  const named = kind === 'gradients';
  const whole = chartArea(size.width, size.height, theme);
  const area = {
    ...whole,
    top: untested && untestedTitles[kind] ? whole.top : 0.9 * theme.fontSize,
    right: Math.max(whole.left + 1, whole.right - (named ? 2.2 * theme.fontSize : 0)),
  };
  const wanted = linesWithFallback(kind, now, chosen, pinned, theme, untested);
  const last = Math.max(LEAST_STEPS, now.history.length, ...wanted.map((line) => line.steps.at(-1) ?? 0));
  const x = stepScale(area, last);
  const starts = columnStarts(x, last);
  const lines = wanted.map((line): DrawnLine => {
    const columns = createColumns(starts);
    extendColumns(columns, line.values, line.values.length, line.steps);
    return { ...line, length: line.values.length, columns };
  });
  const firsts = lines.map(({ values }) => values.find((value) => !Number.isNaN(value)) ?? Number.NaN);
  // All optimizers start from the same point, so one that is far above at first has already left.
  const start = named ? firsts : [Math.min(...firsts.filter((value) => value > 0))];
  const extent = unite(
    lines.map(({ columns }) => columns),
    start,
  );
  const range = kind === 'accuracy' ? { ...extent, highest: 1 } : extent;
  return { kind, frame: { area, steps: last, x, y: valueScale(range, area, scaleOf[kind]) }, lines };
}

/** Draws the chart; `endLabel` names a layer beside the end of its line. */
export function drawCurves(
  context: DrawContext,
  { kind, frame, lines }: CurveLayout,
  theme: PlotTheme,
  labels: ChartLabels,
  endLabel: (layer: number) => string,
): void {
  drawChart(context, lines, frame, theme, labels);
  if (kind === 'gradients') drawNames(context, lines, frame, theme, endLabel);
}

/**
 * The words and numbers on a chart of that kind; its name stands elsewhere on the page.
 *
 * @param untested whether the race has no test rows: a chart about them says so in its title
 */
export function curveLabels(
  kind: CurveKind,
  untested: boolean,
  t: TFunction<'network'>,
  locale: string,
): ChartLabels {
  const plain = (value: number) => formatNumber(value, locale);
  const share = (value: number) => formatShare(value, locale);
  const said = untested && untestedTitles[kind];
  return {
    title: said ? t(`charts.${said}`) : '',
    formatStep: (step) => formatCount(step, locale),
    formatValue: kind === 'accuracy' ? share : (value) => formatValue(value, plain),
  };
}

/** The short name of a layer, of which `hidden` are hidden: it stands where there is room for hardly more than a digit. */
export function endLabelOf(hidden: number, t: TFunction<'network'>): (layer: number) => string {
  return (layer) => (layer === hidden ? t('charts.output') : String(layer + 1));
}

/** The layers' names beside the ends of their lines. */
function drawNames(
  context: DrawContext,
  lines: readonly DrawnLine[],
  { area, steps, y }: ChartFrame,
  theme: PlotTheme,
  endLabel: (layer: number) => string,
): void {
  const ends = lines.flatMap((line) => {
    const value = valueAt(line, steps);
    if (line.layer === null || line.faint || !(value > 0)) return [];
    return [{ text: endLabel(line.layer), y: y.scale(value), color: line.style.color }];
  });
  drawEndLabels(context, ends, area.right + 0.7 * theme.fontSize, area.top, area.bottom, theme);
}
