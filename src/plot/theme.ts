import { interpolateRgb, interpolateRgbBasis } from 'd3-interpolate';

export type ThemeId = 'light' | 'dark' | 'projector';

/** Everything the plots look like; sizes in CSS pixels, colours as `#rrggbb`. */
export interface PlotTheme {
  readonly id: ThemeId;
  /** Behind charts and around plots. */
  readonly background: string;
  /** The colour of a contour band, from the lowest loss (0) to the highest (1). */
  readonly band: (t: number) => string;
  /** The colour of the line at the foot of that band: a stronger tone of it. */
  readonly contour: (t: number) => string;
  readonly contourWidth: number;
  readonly text: string;
  /** Around text and markers that stand on contours. */
  readonly halo: string;
  readonly haloWidth: number;
  readonly axis: string;
  readonly grid: string;
  /** Minima, saddles, the start: marks that belong to the surface. */
  readonly mark: string;
  readonly fontSize: number;
  readonly fontFamily: string;
  readonly pathWidth: number;
  readonly chartWidth: number;
  /** Width of the casing on each side of a path. */
  readonly casingWidth: number;
  readonly markerRadius: number;
  readonly dotRadius: number;
  /** One for each optimizer, in the registry's order. */
  readonly palette: readonly string[];
}

const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans KR', sans-serif";

/** A ramp of band colours and its lines, which are the bands' own colours moved towards `ink`. */
function ramp(colors: readonly string[], ink: string, strength: number) {
  const band = interpolateRgbBasis([...colors]);
  return { band, contour: (t: number) => interpolateRgb(band(t), ink)(strength) };
}

const light: PlotTheme = {
  id: 'light',
  background: '#ffffff',
  ...ramp(['#6f9dbf', '#9bbcd2', '#c3d6df', '#e1e8e6', '#f7f5ef'], '#2c4a63', 0.42),
  contourWidth: 0.8,
  text: '#1d2733',
  halo: '#ffffff',
  haloWidth: 3,
  axis: '#5a6875',
  grid: '#e3e8ec',
  mark: '#1d2733',
  fontSize: 12,
  fontFamily,
  pathWidth: 2.4,
  chartWidth: 2,
  casingWidth: 1.6,
  markerRadius: 5.5,
  dotRadius: 2.4,
  palette: ['#2b3136', '#2440c8', '#f2500c', '#009e6c', '#d452dc', '#6f4300'],
};

const dark: PlotTheme = {
  id: 'dark',
  background: '#12161c',
  ...ramp(['#557f9d', '#3b5b75', '#293f52', '#1b2a37', '#11181f'], '#a9c8de', 0.34),
  contourWidth: 0.8,
  text: '#e8edf2',
  halo: '#0b0f14',
  haloWidth: 3,
  axis: '#9aa8b5',
  grid: '#2a333d',
  mark: '#f4f7fa',
  fontSize: 12,
  fontFamily,
  pathWidth: 2.4,
  chartWidth: 2,
  casingWidth: 1.6,
  markerRadius: 5.5,
  dotRadius: 2.4,
  palette: ['#f0f3f4', '#73a1ff', '#fc802d', '#0cdb90', '#f694bf', '#ffe100'],
};

const projector: PlotTheme = {
  ...light,
  id: 'projector',
  ...ramp(['#a9c2d4', '#d3dfe7', '#f1f4f6', '#ffffff'], '#000000', 0.5),
  contourWidth: 1.2,
  text: '#000000',
  haloWidth: 5,
  axis: '#000000',
  grid: '#c8c8c8',
  mark: '#000000',
  fontSize: 18,
  pathWidth: 4,
  chartWidth: 4,
  casingWidth: 2.5,
  markerRadius: 9,
  dotRadius: 3.7,
  palette: ['#000000', '#1a1cae', '#d84100', '#008660', '#c832d0', '#593200'],
};

export const plotThemes: Readonly<Record<ThemeId, PlotTheme>> = { light, dark, projector };

/** A theme's colours in the projector's sizes. */
function forBackRow(theme: PlotTheme): PlotTheme {
  const { contourWidth, haloWidth, fontSize, pathWidth, chartWidth, casingWidth, markerRadius, dotRadius } =
    projector;
  return {
    ...theme,
    contourWidth,
    haloWidth,
    fontSize,
    pathWidth,
    chartWidth,
    casingWidth,
    markerRadius,
    dotRadius,
  };
}

/** The themes as a presentation shows them. */
export const backRowThemes: Readonly<Record<ThemeId, PlotTheme>> = {
  light: forBackRow(light),
  dark: forBackRow(dark),
  projector,
};

/** The font of labels, for a context's `font`. */
export function font(theme: PlotTheme, size = theme.fontSize, weight = 500): string {
  return `${weight} ${size}px ${theme.fontFamily}`;
}
