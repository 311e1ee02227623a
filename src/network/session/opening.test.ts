import { describe, expect, it } from 'vitest';
import { rowOf } from '../data/testing';
import { readData } from './opening';

/** A file in MNIST's format: four bytes that say what it holds, the sizes, the bytes. */
function idx(name: string, sizes: readonly number[], bytes: Uint8Array): File {
  const head = new DataView(new ArrayBuffer(4 + 4 * sizes.length));
  head.setUint32(0, 0x0800 + sizes.length);
  for (const [place, size] of sizes.entries()) head.setUint32(4 + 4 * place, size);
  return new File([head.buffer, new Uint8Array(bytes).buffer], name);
}

/** Images each of one brightness, `first` and on, labelled by its last digit. */
function pair(name: string, count: number, first: number): [images: File, labels: File] {
  const brightness = Array.from({ length: count }, (_, k) => first + k);
  const pixels = Uint8Array.from(brightness.flatMap((value) => new Array<number>(784).fill(value)));
  return [
    idx(`${name}-images`, [count, 28, 28], pixels),
    idx(
      `${name}-labels`,
      [count],
      Uint8Array.from(brightness, (value) => value % 10),
    ),
  ];
}

async function gzipped(file: File): Promise<File> {
  const packed = file.stream().pipeThrough(new CompressionStream('gzip'));
  return new File([await new Response(packed).arrayBuffer()], `${file.name}.gz`);
}

const read = (files: readonly File[]) => readData({ kind: 'mnist', files, values: {} });

describe("MNIST's files", () => {
  it('are four, in any order: those of the test are told by their name', async () => {
    const [images, labels] = pair('train', 20, 0);
    const [testImages, testLabels] = pair('t10k', 30, 100);
    const dataset = await read([testLabels, images, testImages, labels]);
    expect(dataset).toMatchObject({ id: 'mnist', count: 50, trainCount: 20 });
    for (const [row, value] of [
      [3, 3],
      [19, 19],
      [20, 100],
      [49, 129],
    ] as const) {
      expect(rowOf(dataset, row)[400]).toBeCloseTo(value / 255, 6);
      expect(dataset.targets[row]).toBe(value % 10);
    }
  });

  it('may be packed, and without a test file are split', async () => {
    const [images, labels] = pair('some', 60, 10);
    const dataset = await read([await gzipped(labels), await gzipped(images)]);
    expect(dataset.count).toBe(60);
    expect(dataset.trainCount).toBeGreaterThan(30);
    expect(dataset.trainCount).toBeLessThan(60);
    for (let row = 0; row < 60; row++) {
      expect(Math.round(rowOf(dataset, row)[0]! * 255) % 10).toBe(dataset.targets[row]);
    }
  });

  it('are refused where images and labels do not belong together', async () => {
    const [images] = pair('train', 20, 0);
    const [, labels] = pair('train', 19, 0);
    await expect(read([images, labels])).rejects.toMatchObject({
      code: 'count-mismatch',
      details: { part: 'train', images: 20, labels: 19 },
    });
    await expect(read([images])).rejects.toMatchObject({
      code: 'wrong-files',
      details: { images: 1, labels: 0 },
    });
  });
});
