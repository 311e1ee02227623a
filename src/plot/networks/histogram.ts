import type { DrawContext } from '../context';
import { font, type PlotTheme } from '../theme';
import { networkColors } from './colors';

/** Numbers counted in equal bins. */
export interface Bins {
  readonly low: number;
  readonly high: number;
  readonly counts: ArrayLike<number>;
}

/** One row of a plot of histograms: the numbers of a layer. */
export interface HistogramRow extends Bins {
  readonly label: string;
  /** Said above the label where there is room. */
  readonly note?: string | undefined;
}

/** The colour of the bars below 0 and from 0 on: the same as of negative and positive weights. */
function signColors(theme: PlotTheme): readonly [string, string] {
  const [negative = theme.text, positive = theme.text] = networkColors(theme).marks;
  return [negative, positive];
}

/**
 * Draws a histogram for each layer, one above the other. Each has its own scale, whose ends stand beside it: layers
 * may differ by orders of magnitude. Bars are as high as the row where most numbers fall; 0 has a line.
 */
export function drawHistograms(
  ctx: DrawContext,
  rows: readonly HistogramRow[],
  width: number,
  height: number,
  theme: PlotTheme,
  title: string,
  format: (value: number) => string,
): void {
  const size = theme.fontSize;
  ctx.fillStyle = theme.text;
  ctx.font = font(theme, size, 650);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  if (title) ctx.fillText(title, 0.6 * size, 0.35 * size);
  const top = (title ? 2.1 : 0.6) * size;
  const rowHeight = Math.min(5 * size, (height - top - 0.4 * size) / Math.max(1, rows.length));
  for (const [index, row] of rows.entries()) {
    const bottom = top + (index + 1) * rowHeight - 0.25 * size;
    drawRow(ctx, row, width, bottom, rowHeight - 0.45 * size, theme, format);
  }
}

function drawRow(
  ctx: DrawContext,
  { label, note, low, high, counts }: HistogramRow,
  width: number,
  bottom: number,
  height: number,
  theme: PlotTheme,
  format: (value: number) => string,
): void {
  const size = theme.fontSize;
  const left = 8.2 * size;
  const right = Math.max(left + size, width - 5.6 * size);
  ctx.font = font(theme);
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = theme.text;
  ctx.textAlign = 'left';
  ctx.fillText(label, 0.6 * size, bottom);
  ctx.fillStyle = theme.axis;
  if (note && height > 2.2 * size) ctx.fillText(note, 0.6 * size, bottom - 1.2 * size);
  ctx.textAlign = 'right';
  ctx.fillText(format(low), left - 0.4 * size, bottom);
  ctx.textAlign = 'left';
  ctx.fillText(format(high), right + 0.4 * size, bottom);

  const most = Math.max(1, ...Array.from(counts));
  const step = (right - left) / counts.length;
  const [negative, positive] = signColors(theme);
  for (let bin = 0; bin < counts.length; bin++) {
    const bar = (height * counts[bin]!) / most;
    if (bar === 0) continue;
    ctx.beginPath();
    ctx.rect(left + bin * step, bottom - bar, Math.max(1, step - 0.5), bar);
    const middle = low + ((bin + 0.5) * (high - low)) / counts.length;
    ctx.fillStyle = middle < 0 ? negative : positive;
    ctx.fill();
  }
  ctx.beginPath();
  ctx.moveTo(left, bottom + 0.5);
  ctx.lineTo(right, bottom + 0.5);
  if (low < 0 && high > 0) {
    const zero = left + ((right - left) * -low) / (high - low);
    ctx.moveTo(zero, bottom - height);
    ctx.lineTo(zero, bottom + 0.2 * size);
  }
  ctx.strokeStyle = theme.axis;
  ctx.lineWidth = 1;
  ctx.stroke();
}
