import { backend as inUse, tensor3d, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { product } from './products';
import { backends, use } from './testing/backends';

type Shape = readonly [rows: number, inner: number, columns: number];

/** Shapes on either side of every limit: plain sums and XNNPACK on wasm, one product and several elsewhere. */
const shapes: readonly Shape[] = [
  [8, 63, 3],
  [8, 64, 3],
  [7, 5, 9],
  [33, 32, 5],
  [33, 1, 32],
  [1, 400, 100],
  [33, 32, 32],
];

/** Small whole numbers, whose sums of products are exact in single precision. */
const numbers = (length: number, factor: number, modulus: number): number[] =>
  Array.from({ length }, (_, i) => ((i * factor) % modulus) - (modulus >> 1));

function compare([rows, inner, columns]: Shape, networks: number, ta: boolean, tb: boolean) {
  const a = numbers(networks * rows * inner, 7, 23);
  const b = numbers(networks * inner * columns, 5, 19);
  const expected = new Float32Array(networks * rows * columns);
  for (let k = 0, at = 0; k < networks; k++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        for (let n = 0; n < inner; n++) {
          const x = a[k * rows * inner + (ta ? n * rows + i : i * inner + n)]!;
          expected[at]! += x * b[k * inner * columns + (tb ? j * inner + n : n * columns + j)]!;
        }
      }
    }
  }
  const result = tidy(() => {
    const left = tensor3d(a, [networks, ta ? inner : rows, ta ? rows : inner]);
    const right = tensor3d(b, [networks, tb ? columns : inner, tb ? inner : columns]);
    return product(left, right, ta, tb).dataSync();
  });
  // 0 and −0 are the same here.
  expect(result.map((x) => x + 0)).toEqual(expected);
}

describe.each(backends)('products on %s', (backend) => {
  const cases = shapes.flatMap((shape) =>
    [1, 3].flatMap((networks) =>
      [false, true].flatMap((ta) => [false, true].map((tb) => [shape, networks, ta, tb] as const)),
    ),
  );
  it.each(cases)(
    'of %j, %s networks, transposed %s and %s, are right and leave nothing',
    async (...given) => {
      await use(backend);
      const before = inUse().numDataIds();
      compare(...given);
      expect(inUse().numDataIds()).toBe(before);
    },
  );
});

describe('products of millions of multiplications, one by one,', () => {
  it('are right', async () => {
    await use('cpu');
    compare([64, 256, 256], 2, true, false);
  });
});
