import { interpolatePlasma } from 'd3-scale-chromatic';
import type { DrawContext } from '../context';
import { type OptimizerStyle, optimizerStyle } from '../style';
import { font, type PlotTheme } from '../theme';

/** The part of the ramp that stands out from the background, dark to light or the other way. */
const range = { light: [0.02, 0.62], dark: [0.95, 0.42], projector: [0, 0.55] } as const;

/**
 * How the line of a layer is drawn in a chart: a colour between those of the first and the last, and a marker. Lines
 * that jump with every batch have no dashes, which would be lost in them; the layer's name stands at the end.
 */
export function layerStyle(layer: number, layers: number, theme: PlotTheme): OptimizerStyle {
  const [from, to] = range[theme.id];
  const t = layers > 1 ? layer / (layers - 1) : 0;
  return {
    ...optimizerStyle(layer, theme),
    color: interpolatePlasma(from + t * (to - from)),
    dash: [],
    dashLength: 0,
  };
}

/** A line's name, beside its end. */
export interface EndLabel {
  readonly text: string;
  readonly y: number;
  readonly color: string;
}

/**
 * Writes names to the right of `x`, each as near to its place as it can stand without touching another, between `top`
 * and `bottom`.
 */
export function drawEndLabels(
  ctx: DrawContext,
  labels: readonly EndLabel[],
  x: number,
  top: number,
  bottom: number,
  theme: PlotTheme,
): void {
  const line = 1.05 * theme.fontSize;
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const places = sorted.map(({ y }) => Math.min(bottom, Math.max(top, y)));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i]!, places[i - 1]! + line);
  for (let i = places.length - 1, limit = bottom; i >= 0; i--, limit = places[i + 1]! - line)
    places[i] = Math.min(places[i]!, limit);
  ctx.font = font(theme, theme.fontSize, 650);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const [index, { text, color }] of sorted.entries()) {
    ctx.fillStyle = color;
    ctx.fillText(text, x, places[index]!);
  }
}
