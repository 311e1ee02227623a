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
  // Halved where the distance is beyond the largest number.
  const scale = high - low < Infinity ? 1 : 0.5;
  const range = high * scale - low * scale;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    const place = bins === 1 ? 0 : ((value * scale - low * scale) / range) * bins;
    counts[Math.min(bins - 1, Math.floor(place))]! += 1;
  }
  return { low, high, counts, zeros };
}
