import type { ParameterSpec } from '../engine/parameter';

/** A slider's positions run from 0 to this. */
export const POSITIONS = 1000;

type Range = Pick<ParameterSpec, 'min' | 'max' | 'scale' | 'whole'>;

/** The coordinate in which the slider is even; it rises with the value. */
function even(scale: Range['scale'], value: number): number {
  if (scale === 'log') return Math.log10(value);
  if (scale === 'log1m') return -Math.log10(1 - value);
  return value;
}

function uneven(scale: Range['scale'], coordinate: number): number {
  if (scale === 'log') return 10 ** coordinate;
  if (scale === 'log1m') return 1 - 10 ** -coordinate;
  return coordinate;
}

/** The number with the fewest decimal digits in [low, high]; of several, the one nearest to `centre`. */
export function roundest(low: number, centre: number, high: number): number {
  if (low <= 0 && high >= 0) return 0;
  const top = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  for (let exponent = top; exponent > top - 17; exponent--) {
    const unit = 10 ** exponent;
    const first = Math.ceil(low / unit);
    const last = Math.floor(high / unit);
    if (first <= last) {
      const multiple = Math.min(Math.max(Math.round(centre / unit), first), last);
      return Number(`${multiple}e${exponent}`);
    }
  }
  return centre;
}

/**
 * Where a value lies on the slider, from 0 to `POSITIONS`, not rounded. A value beyond the slider's range
 * lies at its end.
 */
export function toPosition(range: Range, value: number): number {
  if (value <= range.min) return 0;
  if (value >= range.max) return POSITIONS;
  const from = even(range.scale, range.min);
  const to = even(range.scale, range.max);
  return ((even(range.scale, value) - from) / (to - from)) * POSITIONS;
}

/**
 * The value at a position: the roundest number within `reach` positions of it, so that 0.1 is 0.1 and not
 * 0.1005, and a coarse pointer still lands on numbers a class can read aloud; a whole number where only
 * those make sense. The ends are exact.
 */
export function toValue(range: Range, position: number, reach = 0.5): number {
  const { min, max, scale, whole } = range;
  if (position <= 0) return min;
  if (position >= POSITIONS) return max;
  const from = even(scale, min);
  const width = (even(scale, max) - from) / POSITIONS;
  const at = (p: number) => uneven(scale, from + Math.min(Math.max(p, 0), POSITIONS) * width);
  const low = at(position - reach);
  const centre = at(position);
  const high = at(position + reach);
  // Near 1 it is the distance from 1 that has to be round: 0.999, not 0.9988.
  const value =
    scale === 'log1m'
      ? Number((1 - roundest(1 - high, 1 - centre, 1 - low)).toFixed(15))
      : roundest(low, centre, high);
  return Math.min(Math.max(whole ? Math.round(value) : value, min), max);
}

/**
 * The value one key press away: the next stop of a grid of 100 (or of 10, by page) beyond the present
 * value, at its roundest number. At or beyond the end the value stays as it is.
 */
export function stepValue(
  range: Range,
  value: number,
  direction: -1 | 1,
  by: 'fine' | 'step' | 'page',
): number {
  const stride = by === 'page' ? 100 : by === 'step' ? 10 : 1;
  const position = toPosition(range, value);
  const beyond = (next: number) => (direction > 0 ? next > value : next < value);
  let stop = nextStop(position, stride, direction);
  while (stop > 0 && stop < POSITIONS && !beyond(toValue(range, stop, stride / 2)))
    stop += direction * stride;
  const next = toValue(range, stop, stride / 2);
  return beyond(next) ? next : value;
}

/** The next multiple of `stride` in that direction. */
function nextStop(position: number, stride: number, direction: -1 | 1): number {
  const index =
    direction > 0 ? Math.floor(position / stride + 1e-9) + 1 : Math.ceil(position / stride - 1e-9) - 1;
  return index * stride;
}
