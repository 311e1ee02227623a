import { expect, it } from 'vitest';
import { type Kept, Snapshots } from './snapshots';

const kept = (step: number): Kept => ({
  step,
  ids: ['gd'],
  parameters: { networks: 1, values: Float32Array.of(step) },
  gradients: Float32Array.of(-step),
});

function filled(snapshots: Snapshots, steps: number, from = 0): Snapshots {
  for (let step = from; step <= steps; step++) if (snapshots.wants(step)) snapshots.add(kept(step));
  return snapshots;
}

it('keeps every step while the budget lasts', () => {
  expect(filled(new Snapshots(10, 100), 9).steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it('keeps steps evenly over the whole race, the start among them, and never more than the budget', () => {
  const snapshots = new Snapshots(10, 100);
  let most = 0;
  for (let step = 0; step <= 1000; step++) {
    if (snapshots.wants(step)) snapshots.add(kept(step));
    most = Math.max(most, snapshots.steps.length);
  }
  expect(most).toBe(10);
  expect(snapshots.steps).toEqual([0, 128, 256, 384, 512, 640, 768, 896]);
});

it('keeps no more than a page can use, however small they are', () => {
  expect(filled(new Snapshots(1, 64_000_000), 5000).steps.length).toBeLessThanOrEqual(1000);
});

it('keeps two of networks that are beyond the budget, so that there is a start', () => {
  expect(filled(new Snapshots(1e9, 100), 100).steps).toEqual([0, 64]);
});

it('finds the step nearest to one, the later of two', () => {
  const snapshots = filled(new Snapshots(10, 100), 30);
  expect(snapshots.steps).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
  expect([-5, 0, 1, 2, 13, 100].map((step) => snapshots.nearest(step)?.step)).toEqual([0, 0, 0, 4, 12, 28]);
  expect(snapshots.nearest(8)?.parameters.values[0]).toBe(8);
  expect(new Snapshots(10).nearest(3)).toBeNull();
});

it('forgets what came after a step, and starts finely again from nothing', () => {
  const snapshots = filled(new Snapshots(10, 100), 30);
  snapshots.truncate(11);
  expect(snapshots.steps).toEqual([0, 4, 8]);
  snapshots.truncate(-1);
  expect(filled(snapshots, 3).steps).toEqual([0, 1, 2, 3]);
});
