import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphLayout, linkWidth, nearestLink } from './graph';

const widths = fc.array(fc.integer({ min: 1, max: 512 }), { minLength: 2, maxLength: 8 });

describe('graphLayout', () => {
  it('keeps nodes inside and apart, layer by layer from left to right', () => {
    fc.assert(
      fc.property(
        widths,
        fc.integer({ min: 320, max: 1400 }),
        fc.integer({ min: 300, max: 900 }),
        (units, w, h) => {
          const { nodes, layers, side } = graphLayout(units, w, h, 8, 20);
          for (const { layer, unit, x, y } of nodes) {
            expect(x - side / 2).toBeGreaterThanOrEqual(0);
            expect(x + side / 2).toBeLessThanOrEqual(w);
            expect(y - side / 2).toBeGreaterThanOrEqual(0);
            expect(y + side / 2).toBeLessThanOrEqual(h);
            const below = nodes.find((node) => node.layer === layer && node.unit === unit + 1);
            if (below) expect(below.y - y).toBeGreaterThan(side);
            if (layer > 0) expect(x - layers[layer - 1]!.x).toBeGreaterThan(side);
          }
        },
      ),
    );
  });

  it('shows so many of a wide layer and says how many more there are', () => {
    const { nodes, layers } = graphLayout([2, 512, 3], 600, 400, 8, 20);
    expect(nodes.filter(({ layer }) => layer === 1)).toHaveLength(8);
    expect(layers.map(({ more }) => more)).toEqual([0, 504, 0]);
  });
});

describe('linkWidth', () => {
  it('is in proportion to the size of the weight', () => {
    expect(linkWidth(-2, 4, 6)).toBe(3);
    expect(linkWidth(4, 4, 6)).toBe(6);
  });

  it('is 0 where there is no weight to speak of', () => {
    expect(linkWidth(0, 0, 6)).toBe(0);
    expect(linkWidth(Number.NaN, 4, 6)).toBe(0);
  });
});

describe('nearestLink', () => {
  const links = [
    { x0: 0, y0: 0, x1: 100, y1: 0 },
    { x0: 0, y0: 0, x1: 100, y1: 50 },
  ];

  it('is the one that passes nearest, if near enough', () => {
    expect(nearestLink(links, 80, 3, 6)).toBe(0);
    expect(nearestLink(links, 80, 38, 6)).toBe(1);
    expect(nearestLink(links, 80, 20, 6)).toBe(-1);
  });

  it('ends where the link ends', () => {
    expect(nearestLink(links, 110, 0, 6)).toBe(-1);
    expect(nearestLink(links, 103, 0, 6)).toBe(0);
  });
});
