import { interpolateRgb, interpolateRgbBasis } from 'd3-interpolate';
import { type PlotTheme, plotThemes } from './theme';

const band = interpolateRgbBasis(['#a9c2d4', '#d3e0e8', '#eaf0f3', '#ffffff']);

/**
 * The light theme as it is put on paper: black on white, bands pale enough to save ink and to stand behind grey copies of
 * the paths, lines that stay lines when the picture is a column wide.
 */
export const printTheme: PlotTheme = {
  ...plotThemes.light,
  background: '#ffffff',
  band,
  contour: (t) => interpolateRgb(band(t), '#000000')(0.42),
  contourWidth: 0.9,
  text: '#000000',
  axis: '#000000',
  grid: '#cccccc',
  mark: '#000000',
  fontSize: 14,
  pathWidth: 3,
  chartWidth: 2.6,
  casingWidth: 1.8,
  markerRadius: 6.5,
  dotRadius: 2.8,
  palette: plotThemes.projector.palette,
};
