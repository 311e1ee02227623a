import { median } from 'd3-array';
import type { Grid } from './grid';

/**
 * How a surface's values are spread over contour lines and colours. A value's tone is 0 at the lowest value
 * of the surface's domain and 1 at the highest, and lines lie at evenly spaced tones. Made once for a
 * surface, so that lines stay where they are while the view moves.
 */
export interface LevelScale {
  readonly lowest: number;
  readonly range: number;
  /** value = lowest + range · tone^power */
  readonly power: number;
  /** Lines between tone 0 and tone 1. */
  readonly count: number;
}

/** Contour values for one view, ascending, and the tones they have. */
export interface Levels {
  readonly values: readonly number[];
  readonly tones: readonly number[];
  /** Distance of neighbouring tones. */
  readonly spacing: number;
  /** The lowest and highest tone in view. */
  readonly extent: readonly [number, number];
}

/** At least so many lines are in view, however closely one looks. */
const FEWEST = 9;
/** Beyond this, differences would overflow. */
const HUGE = 1e300;

/**
 * The scale of a surface from samples of its domain.
 *
 * `even`: lines at equal differences of the loss. `powers`: lines gather towards the lowest value, so that a
 * valley shows; the power is the one that gives the lower half of the samples half of the lines, which for a
 * bowl comes near 2 and rings at equal distances.
 *
 * @param count lines over the domain
 * @param lowest the lowest value, where it is known better than by sampling
 */
export function levelScale(
  grid: Grid,
  spacing: 'even' | 'powers',
  count: number,
  lowest = Number.POSITIVE_INFINITY,
): LevelScale {
  const [low, high] = extent(grid);
  const base = Math.min(low, lowest);
  const range = high - base;
  if (!(range > 0)) return { lowest: Number.isFinite(base) ? base : 0, range: 0, power: 1, count };
  let power = 1;
  if (spacing === 'powers') {
    const middle = median(grid.values, (value) =>
      Math.abs(value) < HUGE ? (value - base) / range : Number.NaN,
    );
    power = Math.min(8, Math.max(1, Math.log(middle ?? 0.5) / Math.log(0.5)));
  }
  return { lowest: base, range, power, count };
}

/** The tone of a value: 0 at the scale's lowest, 1 at its highest, and on beyond both. */
export function toneOf(scale: LevelScale, value: number): number {
  const part = (value - scale.lowest) / scale.range;
  return Math.sign(part) * Math.abs(part) ** (1 / scale.power);
}

/** The value of a tone. */
export function valueAtTone(scale: LevelScale, tone: number): number {
  return scale.lowest + scale.range * Math.sign(tone) * Math.abs(tone) ** scale.power;
}

/**
 * The contour values for what is in view. They are those of the scale; where too few of them are in view the
 * spacing is halved until there are enough, and doubled where they would be too many, so every line of a
 * coarser spacing is also one of the finer.
 */
export function levelsIn(scale: LevelScale, grid: Grid): Levels {
  const [low, high] = extent(grid);
  const from = scale.range > 0 ? toneOf(scale, low) : 0;
  const to = scale.range > 0 ? toneOf(scale, high) : 0;
  const span = to - from;
  if (!(span > 0 && scale.count > 0)) return { values: [], tones: [], spacing: 1, extent: [0, 0] };
  let spacing = 1 / scale.count;
  while (span / spacing < FEWEST) spacing /= 2;
  while (span / spacing > 1.6 * scale.count) spacing *= 2;
  const values: number[] = [];
  const tones: number[] = [];
  for (let i = Math.floor(from / spacing) + 1; i * spacing < to; i++) {
    const value = valueAtTone(scale, i * spacing);
    // At the limit of precision neighbouring lines fall together.
    if (value <= (values.at(-1) ?? low)) continue;
    values.push(value);
    tones.push(i * spacing);
  }
  return { values, tones, spacing, extent: [from, to] };
}

/** The lowest and highest sample, those that are not finite or huge left out. */
function extent({ values }: Grid): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(Math.abs(value) < HUGE)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
