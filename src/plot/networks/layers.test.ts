import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordingContext } from '../testing';
import { plotThemes } from '../theme';
import { drawEndLabels, layerStyle } from './layers';

const theme = plotThemes.light;

function luminance(color: string): number {
  const parts = color.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    : (color.match(/\d+/g) ?? []).map(Number);
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each(Object.values(plotThemes))('layerStyle in theme $id', (current) => {
  it('stands out from the background by 3, in every layer', () => {
    for (let layer = 0; layer < 7; layer++) {
      const pair = [luminance(layerStyle(layer, 7, current).color), luminance(current.background)];
      expect((Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)).toBeGreaterThanOrEqual(3);
    }
  });

  it('differs from layer to layer in colour and marker', () => {
    const styles = Array.from({ length: 6 }, (_, layer) => layerStyle(layer, 6, current));
    expect(new Set(styles.map(({ color }) => color)).size).toBe(6);
    expect(new Set(styles.map(({ marker }) => marker)).size).toBe(6);
  });
});

describe('drawEndLabels', () => {
  const draw = (ys: readonly number[]) => {
    const { ctx, of } = recordingContext();
    const labels = ys.map((y, index) => ({ text: String(index), y, color: '#000000' }));
    drawEndLabels(ctx, labels, 100, 20, 180, theme);
    return of('fillText') as [string, number, number][];
  };

  it('leaves labels where they are if there is room', () => {
    expect(draw([30, 90, 150]).map(([, , y]) => y)).toEqual([30, 90, 150]);
  });

  it('keeps them apart, in order and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 300, noNaN: true }), { maxLength: 7 }), (ys) => {
        const places = draw(ys).map(([, , y]) => y);
        for (const [i, y] of places.entries()) {
          expect(y).toBeGreaterThanOrEqual(20);
          expect(y).toBeLessThanOrEqual(180);
          if (i > 0) expect(y - places[i - 1]!).toBeGreaterThan(theme.fontSize);
        }
      }),
    );
  });
});
