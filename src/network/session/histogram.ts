import type { Histogram } from './messages';

const BINS = 40;

/**
 * How `values` are spread: equal bins from the least to the largest, or a single one where these are the same.
 * Numbers that are not finite are left out.
 */
export function histogram(values: ArrayLike<number>): Histogram {
  let [low, high, zeros] = [Infinity, -Infinity, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
    if (value === 0) zeros++;
  }
  if (low > high) return { low: 0, high: 0, counts: new Uint32Array(1), zeros };
  const bins = low === high ? 1 : BINS;
  const counts = new Uint32Array(bins);
  // Divided first, as high − low may be beyond the largest number.
  const width = high / bins - low / bins;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    counts[bins === 1 ? 0 : Math.min(bins - 1, Math.floor((value - low) / width))]! += 1;
  }
  return { low, high, counts, zeros };
}
