import type { DrawContext } from './context';
import type { Frame } from './frame';
import { font, type PlotTheme } from './theme';

/** Writes a tick's value; `step` is the distance of neighbouring ticks. */
export type TickFormat = (value: number, step: number) => string;

/** The width of a digit, in sizes of the font. */
const DIGIT = 0.6;

/**
 * Draws ticks and labels along the left and the bottom edge, inside the panel, with halos so that contours
 * may fill it.
 */
export function drawAxes(
  ctx: DrawContext,
  frame: Omit<Frame, 'unitsPerPixel'>,
  theme: PlotTheme,
  format: TickFormat,
): void {
  const { width, height, visible } = frame;
  const size = theme.fontSize;
  const tick = 0.45 * size;
  const x = axisOf(frame.x, width / (7 * size), visible.x, format, {
    // The corners belong to neither axis.
    from: 1.9 * size,
    to: width - 0.3 * size,
    room: (text) => Math.max(2.6 * size, (DIGIT * text.length + 0.6) * size),
    extent: (text) => DIGIT * text.length * size,
  });
  const y = axisOf(frame.y, height / (5 * size), visible.y, format, {
    from: 0.5 * size,
    to: height - 1.7 * size,
    room: () => 1.6 * size,
    extent: () => size,
  });

  ctx.beginPath();
  for (const at of x.ticks) {
    ctx.moveTo(at, height);
    ctx.lineTo(at, height - tick);
  }
  for (const at of y.ticks) {
    ctx.moveTo(0, at);
    ctx.lineTo(tick, at);
  }
  ctx.lineCap = 'butt';
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = 1.2 + theme.haloWidth;
  ctx.stroke();
  ctx.strokeStyle = theme.axis;
  ctx.lineWidth = size / 10;
  ctx.stroke();

  ctx.font = font(theme);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  for (const { text, at } of x.labels) drawLabel(ctx, text, at, height - tick - 0.35 * size, theme);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const { text, at } of y.labels) drawLabel(ctx, text, tick + 0.35 * size, at, theme);
}

/** An axis on its edge, in pixels along it. */
interface Axis {
  readonly ticks: readonly number[];
  readonly labels: readonly { readonly text: string; readonly at: number }[];
}

/** Where labels may stand on an edge, in pixels along it. */
interface Edge {
  readonly from: number;
  readonly to: number;
  /** What a label takes of the edge, with the gap to the next. */
  room(text: string): number;
  /** The same without the gap. */
  extent(text: string): number;
}

/**
 * About `count` ticks. Where fewer than two of them would have a label, which do not tell the scale, those of finer ticks
 * that have one.
 */
function axisOf(
  scale: Frame['x'],
  count: number,
  visible: readonly [number, number],
  format: TickFormat,
  edge: Edge,
): Axis {
  const about = Math.max(2, Math.round(count));
  let most: Axis = { ticks: [], labels: [] };
  for (let wanted = about; wanted <= 8 * about && most.labels.length < 2; wanted++) {
    const values = scale.ticks(wanted);
    const [first, second] = values.length < 2 ? visible : values;
    const step = second! - first!;
    const ticks = values.map((value) => ({ at: scale(value), text: format(value, step) }));
    const labels = ticks.filter(whereFree(edge));
    if (labels.length > most.labels.length || most.ticks.length === 0) {
      most = { ticks: (wanted === about ? ticks : labels).map(({ at }) => at), labels };
    }
  }
  return most;
}

/** Goes along the edge and finds room for a label, or none. */
function whereFree({ from, to, room, extent }: Edge): (label: { text: string; at: number }) => boolean {
  let last = Infinity;
  let taken = 0;
  return ({ text, at }) => {
    const half = extent(text) / 2;
    const wanted = room(text) / 2;
    if (at - half < from || at + half > to || Math.abs(at - last) < taken + wanted) return false;
    last = at;
    taken = wanted;
    return true;
  };
}

/** Text with a halo, in the context's font and alignment. */
export function drawLabel(ctx: DrawContext, text: string, x: number, y: number, theme: PlotTheme): void {
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = theme.haloWidth;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = theme.text;
  ctx.fillText(text, x, y);
}
