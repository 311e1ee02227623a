import type { Random } from '../../../engine/random';
import type { Glyph, Stroke } from './glyphs';

/** The side of an image, in pixels, and the number of its pixels. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;

/** A writing as straight pieces of the pen's path, in pixels: [x0, y0, x1, y1, radius of the pen] each. */
export type Path = number[];

/** Numbers that make up one piece of a path. */
export const PIECE = 5;

/** Straight pieces that stand for the curve between two points. */
const STEPS = 6;

/**
 * A digit as a hand writes it: the glyph with unsteady points, bent, made narrow or wide, slanted, turned, scaled so
 * that its longer side is about 20 pixels, its centre of mass near the middle of the image, by a pen of random width.
 */
export function write(glyph: Glyph, random: Random): Path {
  const path: Path = [];
  for (const stroke of glyph) trace(unsteady(stroke, random), path);
  bend(path, random);
  slant(path, random);
  const width = 2.3 * Math.exp(random.normal(0, 0.25));
  place(path, width, random);
  press(path, width / 2, random);
  return path;
}

function unsteady({ smooth, points }: Stroke, random: Random): Stroke {
  return { smooth, points: points.map((coordinate) => coordinate + random.normal(0, 0.35)) };
}

/** Adds a stroke to the path. Curves are Catmull & Rom's (1974), with the end points repeated. */
function trace({ smooth, points }: Stroke, path: Path): void {
  const last = points.length / 2 - 1;
  const x = (k: number) => points[2 * Math.min(Math.max(k, 0), last)]!;
  const y = (k: number) => points[2 * Math.min(Math.max(k, 0), last) + 1]!;
  const steps = smooth ? STEPS : 1;
  for (let k = 0; k < last; k++) {
    let fromX = x(k);
    let fromY = y(k);
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const toX = smooth ? between(x(k - 1), x(k), x(k + 1), x(k + 2), t) : x(k + 1);
      const toY = smooth ? between(y(k - 1), y(k), y(k + 1), y(k + 2), t) : y(k + 1);
      path.push(fromX, fromY, toX, toY, 0);
      fromX = toX;
      fromY = toY;
    }
  }
}

function between(before: number, from: number, to: number, after: number, t: number): number {
  const linear = (to - before) / 2;
  const quadratic = before - 2.5 * from + 2 * to - after / 2;
  const cubic = (after - before + 3 * (from - to)) / 2;
  return from + t * (linear + t * (quadratic + t * cubic));
}

/** Moves every point of the path. */
function move(path: Path, to: (x: number, y: number) => readonly [number, number]): void {
  for (let at = 0; at < path.length; at += PIECE) {
    for (let end = at; end < at + 4; end += 2) {
      [path[end], path[end + 1]] = to(path[end]!, path[end + 1]!);
    }
  }
}

/** Bends the plane by slow waves, so that strokes that meet still do. */
function bend(path: Path, random: Random): void {
  const wave = () => {
    const [size, pace, phase] = [
      random.normal(0, 0.5),
      random.uniform(0.2, 0.5),
      random.uniform(0, 2 * Math.PI),
    ];
    return (at: number) => size * Math.sin(pace * at + phase);
  };
  const [acrossX, alongX, acrossY, alongY] = [wave(), wave(), wave(), wave()];
  move(path, (x, y) => [x + acrossX(y) + alongX(x), y + acrossY(x) + alongY(y)]);
}

/** Makes it narrow or wide, slants it, mostly to the right, and turns it. */
function slant(path: Path, random: Random): void {
  const width = Math.exp(random.normal(-0.1, 0.2));
  const shear = random.normal(0.15, 0.22);
  const angle = random.normal(0, 0.1);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  move(path, (x, y) => {
    const slanted = width * x - shear * y;
    return [cos * slanted - sin * y, sin * slanted + cos * y];
  });
}

/** Scales the path to its size in pixels and puts its centre of mass near the middle. */
function place(path: Path, width: number, random: Random): void {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  let [length, massX, massY] = [0, 0, 0];
  for (let at = 0; at < path.length; at += PIECE) {
    const [x0, y0, x1, y1] = [path[at]!, path[at + 1]!, path[at + 2]!, path[at + 3]!];
    left = Math.min(left, x0, x1);
    right = Math.max(right, x0, x1);
    top = Math.min(top, y0, y1);
    bottom = Math.max(bottom, y0, y1);
    const piece = Math.hypot(x1 - x0, y1 - y0);
    length += piece;
    massX += (piece * (x0 + x1)) / 2;
    massY += (piece * (y0 + y1)) / 2;
  }
  const size = random.uniform(18, 21) - width;
  const scale = size / Math.max(right - left, bottom - top);
  const middleX = SIDE / 2 + random.normal(0, 0.6);
  const middleY = SIDE / 2 + random.normal(0, 0.6);
  move(path, (x, y) => [middleX + scale * (x - massX / length), middleY + scale * (y - massY / length)]);
}

/** Sets the radius of the pen along the path: it is pressed harder here and there. */
function press(path: Path, radius: number, random: Random): void {
  const pace = random.uniform(0.1, 0.4);
  const phase = random.uniform(0, 2 * Math.PI);
  for (let at = 0; at < path.length; at += PIECE) {
    path[at + 4] = radius * (1 + 0.2 * Math.sin((pace * at) / PIECE + phase));
  }
}
