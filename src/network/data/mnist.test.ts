import { describe, expect, it } from 'vitest';
import type { LabelledImages } from './mnist';
import { mnistDataset } from './mnist';
import { classCounts, rowOf, same } from './testing';

/** Images whose pixels are all their own number, labelled in turn. */
function pair(count: number, first = 0, labels = count): LabelledImages {
  const bytes = new Uint8Array(count * 784);
  for (let k = 0; k < count; k++) bytes.fill(first + k, k * 784, (k + 1) * 784);
  return {
    images: { kind: 'images', count, bytes },
    labels: {
      kind: 'labels',
      count: labels,
      bytes: Uint8Array.from({ length: labels }, (_, k) => (first + k) % 10),
    },
  };
}

function made(...given: Parameters<typeof mnistDataset>) {
  const reading = mnistDataset(...given);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

describe('the data set of MNIST files', () => {
  it('trains on the one pair and tests on the other, in their order', () => {
    const dataset = made(pair(30), pair(10, 200));
    expect(dataset).toMatchObject({ id: 'mnist', features: 784, classes: 10, count: 40, trainCount: 30 });
    for (const [row, byte] of [
      [0, 0],
      [29, 29],
      [30, 200],
      [39, 209],
    ] as const) {
      expect(same(Float32Array.from(rowOf(dataset, row)), new Float32Array(784).fill(byte / 255))).toBe(true);
      expect(dataset.targets[row]).toBe(byte % 10);
    }
  });

  it('splits a single pair by class, each image with its label', () => {
    const dataset = made(pair(100), undefined, { trainShare: 0.8, seed: 3 });
    expect(dataset).toMatchObject({ count: 100, trainCount: 80 });
    expect(classCounts(dataset, 0, 80)).toEqual(new Array(10).fill(8));
    const bytes = Array.from({ length: 100 }, (_, row) => Math.round(255 * dataset.inputs[row * 784 + 783]!));
    expect(bytes.map((byte) => byte % 10)).toEqual(Array.from(dataset.targets));
    expect(bytes.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, k) => k));
  });

  it('is refused where counts differ, by which pair', () => {
    expect(mnistDataset(pair(5, 0, 4), pair(3, 0, 6))).toEqual({
      ok: false,
      problems: [
        { code: 'count-mismatch', part: 'train', images: 5, labels: 4 },
        { code: 'count-mismatch', part: 'test', images: 3, labels: 6 },
      ],
    });
  });
});
