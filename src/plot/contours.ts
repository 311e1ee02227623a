import { contours } from 'd3-contour';
import type { DrawContext } from './context';
import type { Frame } from './frame';
import type { Grid } from './grid';
import type { Levels } from './levels';
import type { PlotTheme } from './theme';

/** Where the surface is at least `value`: rings in pixels, x and y in turn, holes the other way round. */
export interface Band {
  readonly value: number;
  /** Its place on the theme's colour ramp, 0 … 1. */
  readonly shade: number;
  /** Every fourth line is drawn stronger, so that the eye can count them. */
  readonly major: boolean;
  readonly rings: readonly Float64Array[];
}

/** A panel's contours, from the lowest up. */
export interface Bands {
  readonly width: number;
  readonly height: number;
  /** The shade below the first band. */
  readonly base: number;
  readonly bands: readonly Band[];
}

/** How d3 reads the samples: by index only, so a typed array serves. */
interface Generator {
  size(size: [number, number]): Generator;
  contour(values: ArrayLike<number>, threshold: number): { coordinates: number[][][][] };
}

/** At least this part of the colour ramp is in use, however small the differences in view. */
const LEAST_SHADES = 0.55;

/** The contours of `grid`, which was sampled over `frame`, at `levels`. A value that is no number counts as highest. */
export function contourBands(grid: Grid, levels: Levels, frame: Frame): Bands {
  const { columns, rows } = grid;
  const generator: Generator = contours().size([columns, rows]);
  const values = grid.values.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value));
  const scaleX = frame.width / (columns - 2);
  const scaleY = frame.height / (rows - 2);
  const shade = shades(levels);
  const bands = levels.values.map((value, index): Band => {
    const rings: Float64Array[] = [];
    for (const polygon of generator.contour(values, value).coordinates) {
      for (const ring of polygon) {
        const flat = new Float64Array(2 * ring.length);
        for (let i = 0; i < ring.length; i++) {
          const point = ring[i]!;
          flat[2 * i] = (point[0]! - 1) * scaleX;
          flat[2 * i + 1] = (point[1]! - 1) * scaleY;
        }
        rings.push(flat);
      }
    }
    const tone = levels.tones[index] ?? 0;
    const major = Math.round(tone / levels.spacing) % 4 === 0;
    return { value, shade: shade(tone + levels.spacing / 2), major, rings };
  });
  return {
    width: frame.width,
    height: frame.height,
    base: shade((levels.tones[0] ?? 0) - levels.spacing / 2),
    bands,
  };
}

/** Spreads the tones in view over the ramp: as they are where they fill it, stretched or compressed where not. */
function shades({ extent: [from, to] }: Levels): (tone: number) => number {
  const span = to - from || 1;
  const used = Math.min(1, Math.max(LEAST_SHADES, span));
  const first = Math.min(1 - used, Math.max(0, from));
  return (tone) => Math.min(1, Math.max(0, first + ((tone - from) * used) / span));
}

/** Fills the panel with the bands. */
export function drawBands(ctx: DrawContext, { width, height, base, bands }: Bands, theme: PlotTheme): void {
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  ctx.fillStyle = theme.band(base);
  ctx.fill();
  for (const { rings, shade } of bands) {
    traceRings(ctx, rings);
    ctx.fillStyle = theme.band(shade);
    ctx.fill();
  }
}

/** Draws the contour lines. */
export function drawContourLines(ctx: DrawContext, { bands }: Bands, theme: PlotTheme): void {
  ctx.lineJoin = 'round';
  for (const { rings, shade, major } of bands) {
    traceRings(ctx, rings);
    ctx.strokeStyle = theme.contour(shade);
    ctx.lineWidth = theme.contourWidth * (major ? 1.9 : 1);
    ctx.stroke();
  }
}

function traceRings(ctx: DrawContext, rings: readonly Float64Array[]): void {
  ctx.beginPath();
  for (const ring of rings) {
    ctx.moveTo(ring[0]!, ring[1]!);
    for (let i = 2; i < ring.length - 2; i += 2) ctx.lineTo(ring[i]!, ring[i + 1]!);
    ctx.closePath();
  }
}
