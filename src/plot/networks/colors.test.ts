import { describe, expect, it } from 'vitest';
import { plotThemes } from '../theme';
import { networkColors, type Rgb, SHADES, shadeAt } from './colors';

/** CIE lightness of an sRGB colour. */
function lightness(color: Rgb): number {
  const [r = 0, g = 0, b = 0] = color.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 116 * (y > 216 / 24389 ? Math.cbrt(y) : ((24389 / 27) * y + 16) / 116) - 16;
}

describe.each(Object.values(plotThemes))('colours in theme $id', (theme) => {
  const { diverging, sequential, regions, marks } = networkColors(theme);

  it('diverge evenly: each side has its lightness go one way from the middle', () => {
    const steps = diverging.map(lightness);
    const outwards = Math.sign(steps[0]! - steps[SHADES / 2]!);
    for (let i = 1; i < SHADES / 2; i++) {
      expect(outwards * (steps[i - 1]! - steps[i]!)).toBeGreaterThan(-0.6);
      expect(outwards * (steps[SHADES - i]! - steps[SHADES - 1 - i]!)).toBeGreaterThan(-0.6);
    }
    expect(Math.abs(steps[0]! - steps[SHADES / 2]!)).toBeGreaterThan(15);
    expect(Math.abs(steps[SHADES - 1]! - steps[SHADES / 2]!)).toBeGreaterThan(15);
  });

  it('tell the two sides apart by more than lightness: one is red where the other is blue', () => {
    const [first, last] = [diverging[0]!, diverging[SHADES - 1]!];
    expect(first[0] - first[2]).toBeGreaterThan(40);
    expect(last[2] - last[0]).toBeGreaterThan(40);
  });

  it('go one way for values', () => {
    const steps = sequential.map(lightness);
    const direction = Math.sign(steps[SHADES - 1]! - steps[0]!);
    for (let i = 8; i < SHADES; i += 8) expect(direction * (steps[i]! - steps[i - 8]!)).toBeGreaterThan(0);
  });

  it('have a paler region for every mark', () => {
    expect(regions).toHaveLength(marks.length);
    expect(new Set(regions.map(String)).size).toBe(marks.length);
    expect(new Set(marks).size).toBe(marks.length);
  });
});

it('what lies beyond a ramp has the colour of its end', () => {
  const { diverging } = networkColors(plotThemes.light);
  expect(shadeAt(diverging, -3)).toBe(diverging[0]);
  expect(shadeAt(diverging, 7)).toBe(diverging[SHADES - 1]);
});
