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

interface PointStyle {
  readonly color: string;
  readonly marker: SymbolName;
}

/** The mark of a class: each has its own colour and shape; beyond the last they come again in other pairs. */
export function classStyle(index: number, theme: PlotTheme): PointStyle {
  const { marks } = networkColors(theme);
  return { color: marks[index % marks.length]!, marker: symbols[index % symbols.length]! };
}

/** The mark of a point that has no class, or any. */
function plainStyle(theme: PlotTheme): PointStyle {
  return { color: theme.axis, marker: 'circle' };
}

/** The radius of a point, as a part of the distance that points spread evenly over the plane would have. */
const SPREAD = 0.2;

/** The value of a legend's point, from the lowest (0) to the highest (1). */
const LEGEND_VALUE = 0.25;

/** The radius of a point: smaller where there are many for the room there is. */
export function pointRadius(count: number, { width, height }: Plane, theme: PlotTheme): number {
  const spaced = SPREAD * Math.sqrt((width * height) / Math.max(1, count));
  return theme.dotRadius * Math.min(1.6, Math.max(0.7, spaced / 2.4));
}

/**
 * Draws the rows of the data. Of two features the place is the point, and the class its colour and shape, or the value
 * its shade; of one feature the value is its height. Rows for training are filled, those for the test outlined; where a
 * shade fills both, those for training are discs in a strong outline, those for the test diamonds in a thin one.
 */
export function drawPoints(ctx: DrawContext, data: PointData, plane: Plane, theme: PlotTheme): void {
  if (data.classes > 0) drawClasses(ctx, data, plane, theme);
  else if (data.features === 1) drawGroup(ctx, heights(data), plane, theme, plainStyle(theme));
  else drawValues(ctx, data, plane, theme);
}

/** Where a point is drawn, and how large, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Draws a point for a legend as `drawPoints` draws those of the data: of a class, or of any where that is null. */
export function drawLegendPoint(
  ctx: DrawContext,
  data: Pick<PointData, 'features' | 'classes'>,
  label: number | null,
  trained: boolean,
  spot: Spot,
  theme: PlotTheme,
): void {
  ctx.lineJoin = 'round';
  if (data.classes === 0 && data.features > 1) {
    drawValue(ctx, LEGEND_VALUE, trained, spot, theme);
    return;
  }
  const { color, marker } = label === null ? plainStyle(theme) : classStyle(label, theme);
  ctx.beginPath();
  traceSymbol(ctx, marker, spot.x, spot.y, spot.radius);
  (trained ? dot : ring)(ctx, color, spot.radius, theme);
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
    drawGroup(ctx, { rows: members, data, heightOf }, plane, theme, classStyle(label, theme));
  }
}

/** Points that look the same, in two paths. */
function drawGroup(
  ctx: DrawContext,
  { rows, data, heightOf }: Group,
  plane: Plane,
  theme: PlotTheme,
  { color, marker }: PointStyle,
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
  const radius = pointRadius(data.count, plane, theme);
  ctx.lineJoin = 'round';
  for (let row = data.count - 1; row >= 0; row--) {
    const [x, y] = [plane.x(data.inputs[2 * row]!), plane.y(data.inputs[2 * row + 1]!)];
    const value = (data.targets[row]! - low) / (high - low || 1);
    drawValue(ctx, value, row < data.trainCount, { x, y, radius }, theme);
  }
}

/** A point with a value, from the lowest (0) to the highest (1). Where a network fits well, only its outline is seen. */
function drawValue(
  ctx: DrawContext,
  value: number,
  trained: boolean,
  { x, y, radius }: Spot,
  theme: PlotTheme,
): void {
  ctx.beginPath();
  traceSymbol(ctx, trained ? 'circle' : 'diamond', x, y, radius);
  ctx.fillStyle = cssColor(shadeAt(networkColors(theme).sequential, value));
  ctx.fill();
  ctx.strokeStyle = theme.text;
  ctx.lineWidth = (trained ? 0.65 : 0.35) * radius;
  ctx.stroke();
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
