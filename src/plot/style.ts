import { solid } from './context';
import type { SymbolName } from './symbols';
import type { PlotTheme } from './theme';

/** How an optimizer is told apart: by colour, line pattern and marker. */
export interface OptimizerStyle {
  readonly color: string;
  /** Under the line and around marks, so that the colour stands out on any band. */
  readonly casing: string;
  readonly casingWidth: number;
  readonly width: number;
  /** Dash lengths in pixels, made for round caps; empty for a solid line. */
  readonly dash: number[];
  /** The pattern's length, 0 for a solid line. */
  readonly dashLength: number;
  readonly marker: SymbolName;
  readonly markerRadius: number;
  readonly dotRadius: number;
}

/** Dashes in units of the line's width; caps add one width to each dash and take it from each gap. */
const dashes: readonly (readonly number[])[] = [
  [],
  [4.5, 2.6],
  [1.8, 2.4],
  [5, 2.4, 0.01, 2.4],
  [7, 2.4, 1.6, 2.4],
  [4.5, 2.4, 0.01, 2.2, 0.01, 2.4],
];

const markers: readonly SymbolName[] = ['circle', 'square', 'triangle', 'diamond', 'cross', 'pentagon'];

/**
 * The style of the optimizer at `index` of the registry. Beyond six, colours come again with other
 * patterns and markers.
 */
export function optimizerStyle(index: number, theme: PlotTheme): OptimizerStyle {
  const round = Math.floor(index / theme.palette.length);
  const pattern = dashes[(index + round) % dashes.length] ?? solid;
  const dash = pattern.map((length) => length * theme.pathWidth);
  return {
    color: theme.palette[index % theme.palette.length] ?? theme.text,
    casing: theme.halo,
    casingWidth: theme.casingWidth,
    width: theme.pathWidth,
    dash,
    dashLength: dash.reduce((sum, length) => sum + length, 0),
    marker: markers[(index + round) % markers.length] ?? 'circle',
    markerRadius: theme.markerRadius,
    dotRadius: theme.dotRadius,
  };
}
