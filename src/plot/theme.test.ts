import { describe, expect, it } from 'vitest';
import { printTheme } from './print';
import { optimizerStyle } from './style';
import { type PlotTheme, plotThemes } from './theme';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const themes = [...Object.values(plotThemes), printTheme];

/** Linear RGB of `#rrggbb` or `rgb(r, g, b)`. */
function linear(color: string): Rgb {
  const parts = color.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    : (color.match(/\d+/g) ?? []).map(Number);
  expect(parts).toHaveLength(3);
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [low, high] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

/** Full colour blindness in linear RGB. Machado, Oliveira & Fernandes (2009), severity 1. */
const vision: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(color: string, matrix: Matrix): Rgb {
  const [r, g, b] = linear(color);
  const row = (m: Rgb) => Math.min(1, Math.max(0, m[0] * r + m[1] * g + m[2] * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** CIE L*a*b* (D65) of linear RGB. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Colour difference ΔE*ab (CIE 1976). */
function difference(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

describe.each(themes)('theme $id', (theme: PlotTheme) => {
  const bands = Array.from({ length: 21 }, (_, i) => theme.band(i / 20));

  it('has a colour for each of six optimizers that stands out from the casing and the background by 3', () => {
    expect(theme.palette).toHaveLength(6);
    for (const color of theme.palette) {
      expect(contrast(color, theme.halo), `${color} on the halo`).toBeGreaterThanOrEqual(3);
      expect(contrast(color, theme.background), `${color} on the background`).toBeGreaterThanOrEqual(3);
    }
  });

  it('has readable text and axis labels on the background, and text on its halo and on every band', () => {
    expect(contrast(theme.text, theme.background)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.axis, theme.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.text, theme.halo)).toBeGreaterThanOrEqual(7);
    for (const band of bands) {
      expect(contrast(theme.text, band)).toBeGreaterThanOrEqual(theme.id === 'dark' ? 3 : 4.5);
      expect(contrast(theme.mark, band)).toBeGreaterThanOrEqual(3);
    }
  });

  it('keeps the palette apart for people of any colour vision', () => {
    for (const [name, matrix] of Object.entries(vision)) {
      const colors = theme.palette.map((color) => lab(seen(color, matrix)));
      for (let i = 0; i < colors.length; i++) {
        for (let j = 0; j < i; j++) {
          const pair = `${theme.palette[j]} and ${theme.palette[i]} in ${name}`;
          expect(difference(colors[i]!, colors[j]!), pair).toBeGreaterThanOrEqual(20);
        }
      }
    }
  });

  it('has calm bands: less colourful than any optimizer but the neutral first', () => {
    const chroma = (color: string) => {
      const [, a, b] = lab(linear(color));
      return Math.hypot(a, b);
    };
    const least = Math.min(...theme.palette.slice(1).map(chroma));
    for (const band of bands) expect(chroma(band)).toBeLessThan(least);
  });

  it('has bands whose lightness goes one way, so that colour means height', () => {
    const lightness = bands.map((band) => lab(linear(band))[0]);
    const direction = Math.sign(lightness[20]! - lightness[0]!);
    for (let i = 1; i < lightness.length; i++)
      expect(direction * (lightness[i]! - lightness[i - 1]!)).toBeGreaterThan(0);
    expect(Math.abs(lightness[20]! - lightness[0]!)).toBeGreaterThan(20);
  });

  it('has lines that can be told from their bands', () => {
    for (let t = 0; t <= 1; t += 0.1) expect(contrast(theme.contour(t), theme.band(t))).toBeGreaterThan(1.3);
  });
});

describe('optimizerStyle', () => {
  it('gives six optimizers six colours, patterns and markers', () => {
    const styles = [0, 1, 2, 3, 4, 5].map((index) => optimizerStyle(index, plotThemes.light));
    expect(new Set(styles.map(({ color }) => color)).size).toBe(6);
    expect(new Set(styles.map(({ dash }) => dash.join())).size).toBe(6);
    expect(new Set(styles.map(({ marker }) => marker)).size).toBe(6);
  });

  it('varies pattern and marker when colours come again', () => {
    for (let index = 0; index < 6; index++) {
      const [one, other] = [
        optimizerStyle(index, plotThemes.light),
        optimizerStyle(index + 6, plotThemes.light),
      ];
      expect(other.color).toBe(one.color);
      expect(other.dash).not.toEqual(one.dash);
      expect(other.marker).not.toBe(one.marker);
    }
  });

  it('states the length of its pattern', () => {
    for (const index of [0, 1, 3, 5]) {
      const { dash, dashLength } = optimizerStyle(index, plotThemes.projector);
      expect(dash.reduce((sum, length) => sum + length, 0)).toBe(dashLength);
    }
  });

  it('is thicker and larger for a projector', () => {
    const [usual, large] = [optimizerStyle(0, plotThemes.light), optimizerStyle(0, plotThemes.projector)];
    expect(large.width).toBeGreaterThanOrEqual(1.5 * usual.width);
    expect(large.markerRadius).toBeGreaterThanOrEqual(1.5 * usual.markerRadius);
    expect(plotThemes.projector.fontSize).toBeGreaterThanOrEqual(1.4 * plotThemes.light.fontSize);
  });
});
