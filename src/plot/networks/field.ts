import { contours } from 'd3-contour';
import { type NetworkColors, type Rgb, shadeAt } from './colors';

type Interval = readonly [low: number, high: number];

/** What a network says over a rectangle of the plane, at the centres of its cells. */
export interface Field {
  /** [rows × columns × outputs], row by row from the top left. */
  readonly values: Float32Array;
  readonly columns: number;
  readonly rows: number;
  readonly outputs: number;
  readonly x: Interval;
  readonly y: Interval;
}

/**
 * What a field's numbers mean: class probabilities (one number is that of class 1), or a value that is shown
 * between `low` and `high`.
 */
export type Meaning =
  | { readonly kind: 'classes' }
  | { readonly kind: 'value'; readonly low: number; readonly high: number };

/**
 * Colours a field, one pixel a sample. Two classes take the diverging ramp; more are blended by their
 * probabilities; a value takes the sequential ramp. Where a number is not finite, the pixel is left clear.
 *
 * @param pixels [rows × columns × 4], written as an image has them
 */
export function paintField(
  { values, outputs }: Pick<Field, 'values' | 'outputs'>,
  meaning: Meaning,
  colors: NetworkColors,
  pixels: Uint8ClampedArray,
): void {
  const count = values.length / outputs;
  if (meaning.kind === 'classes' && outputs > 2) {
    for (let sample = 0; sample < count; sample++)
      blend(values, sample * outputs, outputs, colors.regions, pixels, 4 * sample);
    return;
  }
  if (meaning.kind === 'value') {
    const scale = 1 / (meaning.high - meaning.low || 1);
    for (let sample = 0; sample < count; sample++)
      paintPixel(pixels, 4 * sample, (values[sample]! - meaning.low) * scale, colors.sequential);
    return;
  }
  for (let sample = 0; sample < count; sample++) {
    // Of two outputs that add up to 1, this is the second.
    const t = outputs === 1 ? values[sample]! : 0.5 + 0.5 * (values[2 * sample + 1]! - values[2 * sample]!);
    paintPixel(pixels, 4 * sample, t, colors.diverging);
  }
}

/**
 * Colours what one unit gives out, 0 in the middle of the diverging ramp and ±`largest` at its ends.
 *
 * @param values [samples × units]
 * @param pixels [samples × 4]
 */
export function paintUnit(
  values: Float32Array,
  unit: number,
  units: number,
  largest: number,
  colors: NetworkColors,
  pixels: Uint8ClampedArray,
): void {
  const scale = 0.5 / (largest || 1);
  for (let sample = 0; sample * units < values.length; sample++) {
    paintPixel(pixels, 4 * sample, 0.5 + scale * values[sample * units + unit]!, colors.diverging);
  }
}

function paintPixel(pixels: Uint8ClampedArray, at: number, t: number, ramp: readonly Rgb[]): void {
  const known = Number.isFinite(t);
  const color = shadeAt(ramp, known ? t : 0);
  pixels[at] = color[0];
  pixels[at + 1] = color[1];
  pixels[at + 2] = color[2];
  pixels[at + 3] = known ? 255 : 0;
}

function blend(
  values: Float32Array,
  from: number,
  outputs: number,
  regions: readonly Rgb[],
  pixels: Uint8ClampedArray,
  at: number,
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  let sum = 0;
  for (let output = 0; output < outputs; output++) {
    // An output that is no probability may be negative.
    const share = Math.max(0, values[from + output]!);
    const color = regions[output % regions.length]!;
    red += share * color[0];
    green += share * color[1];
    blue += share * color[2];
    sum += share;
  }
  pixels[at] = red / sum;
  pixels[at + 1] = green / sum;
  pixels[at + 2] = blue / sum;
  pixels[at + 3] = sum > 0 && Number.isFinite(sum) ? 255 : 0;
}

/** How d3 reads the samples: by index only, so a typed array serves. */
interface Generator {
  size(size: [number, number]): Generator;
  contour(values: ArrayLike<number>, threshold: number): { coordinates: number[][][][] };
}

/**
 * Where the decision changes, as closed lines in the plane, x and y in turn: where the probability of class 1 is ½,
 * where one class of several takes over from another, or where a value passes the middle of what is shown.
 *
 * Lines close along the centres of the outermost cells or beyond them: a plot that shows one cell less on each side
 * shows none of that.
 */
export function boundaries(field: Field, meaning: Meaning): Float64Array[] {
  const { columns, rows, outputs, x, y } = field;
  const generator: Generator = contours().size([columns, rows]);
  const scaleX = (x[1] - x[0]) / columns;
  const scaleY = (y[1] - y[0]) / rows;
  const lines: Float64Array[] = [];
  const split = meaning.kind === 'classes' && outputs > 1;
  for (let last = 0; last < (split ? outputs - 1 : 1); last++) {
    const values = split ? margins(field, last) : Float64Array.from(field.values, orNothing);
    const threshold = split ? 0 : meaning.kind === 'value' ? (meaning.low + meaning.high) / 2 : 0.5;
    for (const polygon of generator.contour(values, threshold).coordinates) {
      for (const ring of polygon) {
        const line = new Float64Array(2 * ring.length);
        for (const [index, point] of ring.entries()) {
          line[2 * index] = x[0] + point[0]! * scaleX;
          line[2 * index + 1] = y[1] - point[1]! * scaleY;
        }
        lines.push(line);
      }
    }
  }
  return lines;
}

/** By how much the likeliest of the classes after `last` exceeds the likeliest of the others. */
function margins({ values, outputs }: Field, last: number): Float64Array {
  return Float64Array.from({ length: values.length / outputs }, (_, sample) => {
    let before = Number.NEGATIVE_INFINITY;
    let after = Number.NEGATIVE_INFINITY;
    for (let output = 0; output < outputs; output++) {
      const value = values[sample * outputs + output]!;
      if (output <= last) before = Math.max(before, value);
      else after = Math.max(after, value);
    }
    return orNothing(after - before);
  });
}

/** What is no number is on no side; D3 takes it for the lowest. */
function orNothing(value: number): number {
  return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
}
