import { type ScaleContinuousNumeric, scaleLinear, scaleLog, scaleSymlog } from 'd3-scale';
import type { ChartArea } from './area';

export type ScaleKind = 'log' | 'symlog' | 'linear';

/** What a scale of values has to show. `Columns` has the first three. */
export interface ValueExtent {
  readonly lowest: number;
  readonly highest: number;
  /** The smallest value above 0. */
  readonly lowestPositive: number;
  /** The largest size of a first value: where the runs started. */
  readonly start: number;
}

/** What a chart wants of its scale. */
export interface ScaleOptions {
  /** Otherwise as the values suggest. */
  readonly kind?: ScaleKind;
  /** Whether values far above the start are shown too, as where they are no explosion but the subject. */
  readonly whole?: boolean;
}

/** From value to pixel, upwards. */
export interface ValueScale {
  readonly kind: ScaleKind;
  readonly scale: ScaleContinuousNumeric<number, number>;
  readonly domain: readonly [number, number];
  /** At most six values that get a label, ascending. */
  readonly ticks: readonly number[];
  /** Whether values lie beyond the top or below the bottom: the lines leave there, marked. */
  readonly clipped: { readonly above: boolean; readonly below: boolean };
}

/** So far above where the runs started a chart reaches; beyond that, a run explodes and the others would be flat. */
const ABOVE_START = 1e4;
/** A whole extent ends here: there is room above for the margin, and numbers beyond are as good as infinite. */
const HIGHEST = 1e300;
/** So many decades a logarithmic chart shows: the precision of the numbers themselves. */
const DECADES = 16;
const LABELS = 6;
/** The part of the height kept free above the highest value and below the lowest. */
const ROOM = 0.04;

/** What several series have together. `firsts` are their first values. */
export function unite(series: readonly Omit<ValueExtent, 'start'>[], firsts: readonly number[]): ValueExtent {
  return {
    lowest: Math.min(...series.map(({ lowest }) => lowest)),
    highest: Math.max(...series.map(({ highest }) => highest)),
    lowestPositive: Math.min(...series.map(({ lowestPositive }) => lowestPositive)),
    start: Math.max(0, ...firsts.map(Math.abs).filter(Number.isFinite)),
  };
}

/**
 * A scale for the values. Unless `kind` says otherwise: logarithmic where none is negative; symmetric-log where
 * some are, with a linear part as wide as the values it starts from or ends at, whichever is smaller.
 */
export function valueScale(
  extent: ValueExtent,
  area: ChartArea,
  { kind, whole = false }: ScaleOptions = {},
): ValueScale {
  const { lowest, highest, lowestPositive } = extent;
  const start = extent.start > 0 ? extent.start : 1;
  const limit = whole ? HIGHEST : start * ABOVE_START;
  let chosen = kind ?? (lowest < 0 ? 'symlog' : 'log');
  if (chosen === 'log' && !(highest > 0)) chosen = 'linear';
  let high = Math.min(highest, limit);
  let low = Math.max(lowest, -limit);
  if (!(low <= high)) {
    low = 0;
    high = 1;
  }
  if (chosen === 'log') low = Math.min(high, Math.max(lowestPositive, high / 10 ** DECADES));
  if (high - low < 1e-9 * Math.abs(high)) {
    const room = chosen === 'log' ? 0.5 * high : 0.5 * Math.abs(high) || 1;
    low -= room;
    high += room;
  }
  const range = [area.bottom, area.top];
  const constant = 10 ** Math.round(Math.log10(Math.min(start, Math.max(-low, start / ABOVE_START))));
  const scale =
    chosen === 'log'
      ? scaleLog([low, high], range)
      : chosen === 'symlog'
        ? scaleSymlog([low, high], range).constant(constant)
        : scaleLinear([low, high], range);
  const height = area.bottom - area.top;
  const domain = [scale.invert(area.bottom + ROOM * height), scale.invert(area.top - ROOM * height)] as const;
  scale.domain(domain);
  return {
    kind: chosen,
    scale,
    domain,
    ticks:
      chosen === 'log'
        ? logTicks(...domain)
        : chosen === 'symlog'
          ? symlogTicks(...domain, constant).filter((tick) => clearOfZero(tick, scale, height))
          : scale.ticks(4),
    clipped: { above: highest > domain[1], below: lowest < domain[0] },
  };
}

/** Whether a tick's label does not run into that of zero. */
function clearOfZero(tick: number, scale: ScaleContinuousNumeric<number, number>, height: number): boolean {
  return tick === 0 || Math.abs(scale(tick) - scale(0)) > height / 10;
}

/** Powers of ten, or round numbers between them where there are fewer than two. */
function logTicks(low: number, high: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  if (last - first < 1) return scaleLinear([low, high], [0, 1]).ticks(4);
  const step = Math.ceil((last - first + 1) / LABELS);
  const ticks: number[] = [];
  for (let exponent = Math.ceil(first / step) * step; exponent <= last; exponent += step)
    ticks.push(power(exponent));
  return ticks;
}

/** Zero and powers of ten beyond the linear part, on both sides. */
function symlogTicks(low: number, high: number, constant: number): number[] {
  const first = Math.round(Math.log10(constant));
  const side = (limit: number, step: number) => {
    const ticks: number[] = [];
    for (let exponent = first; 10 ** exponent <= limit; exponent += step) ticks.push(power(exponent));
    return ticks;
  };
  for (let step = 1; ; step++) {
    const negative = side(-low, step).reverse();
    const ticks = [...negative.map((tick) => -tick), 0, ...side(high, step)].filter(
      (tick) => tick >= low && tick <= high,
    );
    // Within a decade or so of zero the scale is all but linear.
    if (ticks.length < 3) return scaleLinear([low, high], [0, 1]).ticks(4);
    if (ticks.length <= LABELS || step > 400) return ticks;
  }
}

/** 10 to a whole power, rounded correctly, which `**` is not. */
function power(exponent: number): number {
  return Number(`1e${exponent}`);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A label such as 0.1, 250 or 10⁻⁶. `plain` writes the numbers of everyday size, by locale for instance. */
export function formatValue(value: number, plain: (value: number) => string = String): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0 || (size >= 1e-3 && size < 1e4)) return sign + plain(size);
  const exponent = Math.floor(Math.log10(size) + 1e-9);
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('');
  const mantissa = Number((size / power(exponent)).toPrecision(3));
  return `${sign}${mantissa === 1 ? '' : `${plain(mantissa)}×`}10${exponent < 0 ? '⁻' : ''}${digits}`;
}
