import { describe, expect, it } from 'vitest';
import type { Dataset } from '../dataset';
import { rowOf, same } from '../testing';
import { getDataset } from '.';

/** 2,000 points without noise, with their targets. */
function clean(id: string): { x: number; y: number; target: number }[] {
  const dataset = getDataset(id).make({ samples: 2000, noise: 0 });
  return Array.from({ length: dataset.count }, (_, row) => {
    const [x = Number.NaN, y = Number.NaN] = rowOf(dataset, row);
    return { x, y, target: dataset.targets[row]! };
  });
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

describe('without noise', () => {
  it('the Gaussians have their centres and their deviation of ½', () => {
    for (const [label, centre] of [
      [0, 2],
      [1, -2],
    ] as const) {
      const cloud = clean('gaussians').filter(({ target }) => target === label);
      for (const values of [cloud.map(({ x }) => x), cloud.map(({ y }) => y)]) {
        // Five standard errors.
        expect(Math.abs(mean(values) - centre)).toBeLessThan((5 * 0.5) / Math.sqrt(1000));
        expect(Math.abs(deviation(values) - 0.5)).toBeLessThan((5 * 0.5) / Math.sqrt(2000));
      }
    }
  });

  it('the circles are a disc of radius 2 in a ring of 3.5 to 5, filled evenly', () => {
    const points = clean('circles');
    const radii = (label: number) =>
      points.filter(({ target }) => target === label).map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...radii(0))).toBeLessThanOrEqual(2 + 1e-6);
    expect(Math.min(...radii(1))).toBeGreaterThanOrEqual(3.5 - 1e-6);
    expect(Math.max(...radii(1))).toBeLessThanOrEqual(5 + 1e-6);
    // A disc has a quarter of its area within half its radius.
    expect(radii(0).filter((radius) => radius < 1).length / 1000).toBeCloseTo(0.25, 1);
  });

  it('XOR is 1 exactly where the signs differ, and every quadrant has its share', () => {
    const points = clean('xor');
    for (const { x, y, target } of points) {
      expect(target).toBe(x * y < 0 ? 1 : 0);
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThanOrEqual(0.3 - 1e-6);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(5);
    }
    for (const [right, above] of [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ]) {
      const share = points.filter(({ x, y }) => x > 0 === right && y > 0 === above).length / 2000;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.05);
    }
  });

  it('the moons lie on their half circles of radius 3', () => {
    for (const { x, y, target } of clean('moons')) {
      const side = target === 0 ? 1 : -1;
      expect(Math.hypot(x + side * 1.5, y + side * 0.75)).toBeCloseTo(3, 5);
      expect(side * (y + side * 0.75)).toBeGreaterThanOrEqual(-1e-6);
    }
  });

  it.each([
    ['spiral', 2],
    ['spiral-3', 3],
  ])('%s winds each class along its own arm', (id, arms) => {
    for (const { x, y, target } of clean(id)) {
      const radius = Math.hypot(x, y);
      expect(radius).toBeLessThanOrEqual(5 + 1e-6);
      if (radius < 0.05) continue;
      // The angle left when the winding is undone is that of the arm's root.
      const root = Math.atan2(y, x) - (2 * Math.PI * 3.5 * radius) / 5 / arms;
      const turns = (root * arms) / (2 * Math.PI) - target;
      expect(Math.abs(turns - arms * Math.round(turns / arms))).toBeLessThan(1e-4);
    }
  });

  it('the checkerboard alternates from cell to cell and fills each of the 16', () => {
    const cells = new Set<string>();
    for (const { x, y, target } of clean('checkerboard')) {
      const [column, row] = [Math.floor(x / 3), Math.floor(y / 3)];
      expect(Math.abs(column + row) % 2).toBe(target);
      for (const within of [x - 3 * column, y - 3 * row]) {
        expect(within).toBeGreaterThanOrEqual(0.25 - 1e-6);
        expect(within).toBeLessThanOrEqual(2.75 + 1e-6);
      }
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(6);
      cells.add(`${column},${row}`);
    }
    expect(cells.size).toBe(16);
  });

  it('the regressions are their formulas', () => {
    for (const { x, y, target } of clean('plane')) expect(target).toBeCloseTo((x + y) / 12, 6);
    for (const { x, target } of clean('curve')) expect(target).toBeCloseTo(Math.sin(x), 5);
    const bumps = clean('bumps');
    const nearest = (cx: number, cy: number) =>
      bumps.reduce((best, point) =>
        Math.hypot(point.x - cx, point.y - cy) < Math.hypot(best.x - cx, best.y - cy) ? point : best,
      ).target;
    // At a centre the bump has its height, less what the neighbours' tails take.
    for (const [cx, cy, height] of [
      [-3.5, 3, 1],
      [0, 3, -1],
      [3.5, 3, 1],
      [-3.5, -3, -1],
      [0, -3, 1],
      [3.5, -3, -1],
    ] as const) {
      expect(nearest(cx, cy) * height).toBeGreaterThan(0.9);
    }
    expect(Math.max(...bumps.map(({ target }) => Math.abs(target)))).toBeLessThan(1.05);
  });
});

describe('noise', () => {
  const spread = (noisy: Float32Array, still: Float32Array) =>
    deviation(Array.from(noisy, (value, k) => value - still[k]!));

  it('is the standard deviation of the shift of a point', () => {
    for (const id of ['gaussians', 'circles', 'xor', 'moons', 'spiral', 'spiral-3', 'checkerboard']) {
      const at = (noise: number): Dataset => getDataset(id).make({ samples: 5000, noise });
      const [still, noisy] = [at(0), at(0.8)];
      expect(same(noisy.targets, still.targets)).toBe(true);
      expect(Math.abs(spread(noisy.inputs, still.inputs) - 0.8)).toBeLessThan((5 * 0.8) / Math.sqrt(20_000));
    }
  });

  it('is the standard deviation of what is added to a value', () => {
    for (const id of ['plane', 'bumps', 'curve']) {
      const at = (noise: number): Dataset => getDataset(id).make({ samples: 5000, noise });
      const [still, noisy] = [at(0), at(0.8)];
      expect(same(noisy.inputs, still.inputs)).toBe(true);
      expect(Math.abs(spread(noisy.targets, still.targets) - 0.8)).toBeLessThan(
        (5 * 0.8) / Math.sqrt(10_000),
      );
    }
  });
});
