import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { DrawContext } from '../context';
import { type Frame, fitView } from '../frame';
import { gridShape } from '../grid';

type Interval = readonly [low: number, high: number];

/** Where a plot's axes lie on a panel: as a `Frame`, but a unit may be longer on one axis. */
export type Plane = Omit<Frame, 'unitsPerPixel'>;

/** Rows with one feature or two, and what is to be predicted of each: the class, or a value. */
export interface PointData {
  readonly features: number;
  readonly classes: number;
  readonly count: number;
  /** The first so many are for training, the rest for the test. */
  readonly trainCount: number;
  /** [count × features] */
  readonly inputs: Float32Array;
  /** [count] */
  readonly targets: Float32Array;
  readonly domain: readonly Interval[];
}

/** Room above and below the values of a curve, as a part of their range. */
const ROOM = 0.12;

/**
 * The plane of data with two features, a unit equally long on both axes; or of one feature and the value to predict.
 *
 * @throws RangeError for data that have neither one feature nor two
 */
export function planeOf(data: PointData, width: number, height: number): Plane {
  const [x, y] = data.domain;
  if (x && y) return fitView({ x, y }, width, height);
  if (!x) throw new RangeError(`data with ${data.features} features have no plane`);
  const [low, high] = targetRange(data);
  const room = ROOM * (high - low || 1);
  const visible = { x, y: [low - room, high + room] as const };
  return {
    x: scaleLinear(visible.x, [0, width]),
    y: scaleLinear(visible.y, [height, 0]),
    width,
    height,
    visible,
  };
}

/** The least and the greatest target. */
export function targetRange({ targets }: Pick<PointData, 'targets'>): Interval {
  const [low = 0, high = 1] = extent(targets);
  return [low, high];
}

/** A grid to ask a network about. */
export interface FieldGrid {
  readonly x: Interval;
  readonly y: Interval;
  readonly columns: number;
  readonly rows: number;
}

/**
 * A grid of about `samples` cells that covers the plane and one cell more on each side, where the lines that bound a
 * region close. A plane of one feature has one row of so many columns as its root.
 */
export function fieldGrid(plane: Plane, features: number, samples: number): FieldGrid {
  const { x, y } = plane.visible;
  if (features === 1) return { x, y, columns: Math.round(2 * Math.sqrt(samples)), rows: 1 };
  const { columns, rows } = gridShape(plane, samples);
  return { x: widened(x, columns), y: widened(y, rows), columns, rows };
}

/** An interval with a cell more on both sides, of `cells` in all. */
function widened([low, high]: Interval, cells: number): Interval {
  const cell = (high - low) / (cells - 2);
  return [low - cell, high + cell];
}

/** Adds lines of the plane to the current path; call `beginPath` before. */
export function traceLines(ctx: DrawContext, lines: readonly Float64Array[], plane: Plane): void {
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const x = plane.x(line[i]!);
      const y = plane.y(line[i + 1]!);
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
  }
}
