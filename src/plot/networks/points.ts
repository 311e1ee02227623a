import type { DrawContext } from '../context';
import { type SymbolName, traceSymbol } from '../symbols';
import type { PlotTheme } from '../theme';
import { cssColor, networkColors, shadeAt } from './colors';
import { type Plane, type PointData, targetRange } from './plane';

const symbols: readonly SymbolName[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'pentagon',
  'star',
];

/** The mark of a class: each has its own colour and shape; beyond the last they come again in other pairs. */
export function classStyle(index: number, theme: PlotTheme): { color: string; marker: SymbolName } {
  const { marks } = networkColors(theme);
  return { color: marks[index % marks.length]!, marker: symbols[index % symbols.length]! };
}

/** The radius of a point, as a part of the distance that points spread evenly over the plane would have. */
const SPREAD = 0.2;

/** The radius of a point: smaller where there are many for the room there is. */
export function pointRadius(count: number, { width, height }: Plane, theme: PlotTheme): number {
  const spaced = SPREAD * Math.sqrt((width * height) / Math.max(1, count));
  return theme.dotRadius * Math.min(1.6, Math.max(0.7, spaced / 2.4));
}

/**
 * Draws the rows of the data: those for training filled, those for the test as outlines. Of two features the place is
 * the point, and the class its colour and shape, or the value its shade; of one feature the value is its height.
 */
export function drawPoints(ctx: DrawContext, data: PointData, plane: Plane, theme: PlotTheme): void {
  if (data.classes > 0) drawClasses(ctx, data, plane, theme);
  else if (data.features === 1) drawGroup(ctx, heights(data), plane, theme, theme.axis, 'circle');
  else drawValues(ctx, data, plane, theme);
}

interface Group {
  /** Rows in order, those for training first. */
  readonly rows: readonly number[];
  readonly data: PointData;
  readonly heightOf: (row: number) => number;
}

function heights(data: PointData): Group {
  return {
    rows: Array.from({ length: data.count }, (_, row) => row),
    data,
    heightOf: (row) => data.targets[row]!,
  };
}

function drawClasses(ctx: DrawContext, data: PointData, plane: Plane, theme: PlotTheme): void {
  const rows = Array.from({ length: data.classes }, (): number[] => []);
  for (let row = 0; row < data.count; row++) rows[data.targets[row]!]?.push(row);
  // Data of one feature have their classes for heights, 0, 1, ….
  const heightOf = (row: number) => (data.features === 1 ? data.targets[row]! : data.inputs[2 * row + 1]!);
  for (const [label, members] of rows.entries()) {
    const { color, marker } = classStyle(label, theme);
    drawGroup(ctx, { rows: members, data, heightOf }, plane, theme, color, marker);
  }
}

/** Points that look the same, in two paths. */
function drawGroup(
  ctx: DrawContext,
  { rows, data, heightOf }: Group,
  plane: Plane,
  theme: PlotTheme,
  color: string,
  marker: SymbolName,
): void {
  const radius = pointRadius(data.count, plane, theme);
  const trace = (from: number, to: number, size: number) => {
    ctx.beginPath();
    for (const row of rows) {
      if (row < from || row >= to) continue;
      traceSymbol(ctx, marker, plane.x(data.inputs[row * data.features]!), plane.y(heightOf(row)), size);
    }
  };
  ctx.lineJoin = 'round';
  trace(data.trainCount, data.count, radius);
  ring(ctx, color, radius, theme);
  trace(0, data.trainCount, radius);
  dot(ctx, color, radius, theme);
}

/** A regression's points, each of the shade that the field should have there. */
function drawValues(ctx: DrawContext, data: PointData, plane: Plane, theme: PlotTheme): void {
  const [low, high] = targetRange(data);
  const { sequential } = networkColors(theme);
  const radius = pointRadius(data.count, plane, theme);
  ctx.lineJoin = 'round';
  for (let row = data.count - 1; row >= 0; row--) {
    const color = cssColor(shadeAt(sequential, (data.targets[row]! - low) / (high - low || 1)));
    ctx.beginPath();
    traceSymbol(ctx, 'circle', plane.x(data.inputs[2 * row]!), plane.y(data.inputs[2 * row + 1]!), radius);
    ctx.strokeStyle = theme.text;
    if (row >= data.trainCount) {
      ctx.lineWidth = 0.9 * radius;
      ctx.stroke();
      ctx.strokeStyle = color;
      ctx.lineWidth = 0.5 * radius;
      ctx.stroke();
    } else {
      ctx.lineWidth = 0.45 * radius;
      ctx.stroke();
      ctx.fillStyle = color;
      ctx.fill();
    }
  }
}

function dot(ctx: DrawContext, color: string, radius: number, theme: PlotTheme): void {
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = 0.5 * radius;
  ctx.stroke();
  ctx.fillStyle = color;
  ctx.fill();
}

function ring(ctx: DrawContext, color: string, radius: number, theme: PlotTheme): void {
  ctx.strokeStyle = theme.halo;
  ctx.lineWidth = 0.95 * radius;
  ctx.stroke();
  ctx.strokeStyle = color;
  ctx.lineWidth = 0.5 * radius;
  ctx.stroke();
}
