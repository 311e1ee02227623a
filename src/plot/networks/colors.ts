import { interpolateRgb, interpolateRgbBasis } from 'd3-interpolate';
import type { PlotTheme, ThemeId } from '../theme';

export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours of a network's plots. */
export interface NetworkColors {
  /** Of a class's points, by index. */
  readonly marks: readonly string[];
  /** Of the region where a class is certain, by index: its points' colour, paler. */
  readonly regions: readonly Rgb[];
  /** From certainly class 0 to certainly class 1, and from the largest negative number to the largest positive. */
  readonly diverging: readonly Rgb[];
  /** From the lowest value of a regression to the highest. */
  readonly sequential: readonly Rgb[];
}

/** Steps of a colour ramp: more than an eye can tell apart. */
export const SHADES = 256;

/** Orange and blue first: the pair that people of any colour vision tell apart. */
const onLight = ['#a84300', '#0b5394', '#007a55', '#9b3a86', '#6f6000', '#3b4450', '#1f86b8', '#b81f3a'];
const onDark = ['#ffa552', '#6cb8ff', '#3fd6a4', '#f08fd6', '#e6d44a', '#d5dde5', '#9fe0ff', '#ff8a94'];

/** How strongly a region is coloured where a class is certain. */
const look: Readonly<Record<ThemeId, { readonly marks: readonly string[]; readonly strength: number }>> = {
  light: { marks: onLight, strength: 0.5 },
  dark: { marks: onDark, strength: 0.46 },
  projector: { marks: onLight, strength: 0.62 },
};

const made = new Map<PlotTheme, NetworkColors>();

/** The colours that go with a theme; the same object each time. */
export function networkColors(theme: PlotTheme): NetworkColors {
  const known = made.get(theme);
  if (known) return known;
  const { marks, strength } = look[theme.id];
  const paler = (mark: string, part: number) => interpolateRgb(theme.background, mark)(part * strength);
  const [first = '', second = ''] = marks;
  const diverging = interpolateRgbBasis([
    paler(first, 1),
    paler(first, 0.55),
    theme.background,
    paler(second, 0.55),
    paler(second, 1),
  ]);
  const colors: NetworkColors = {
    marks,
    regions: marks.map((mark) => rgbOf(paler(mark, 1))),
    diverging: shades(diverging),
    sequential: shades(theme.band),
  };
  made.set(theme, colors);
  return colors;
}

/** The place of `t`, 0 … 1, on a ramp. What lies beyond has the colour of the end. */
export function shadeAt(ramp: readonly Rgb[], t: number): Rgb {
  return ramp[Math.min(SHADES - 1, Math.max(0, Math.round(t * (SHADES - 1))))]!;
}

/** A colour as a style. */
export function cssColor([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

function shades(ramp: (t: number) => string): Rgb[] {
  return Array.from({ length: SHADES }, (_, index) => rgbOf(ramp(index / (SHADES - 1))));
}

/** What D3 writes: `rgb(r, g, b)`. */
function rgbOf(color: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return [red, green, blue];
}
