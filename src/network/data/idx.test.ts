import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gunzip } from './gzip';
import { IDX_LIMIT, readIdx } from './idx';

/** A file of this type with these sizes and data. */
function idx(sizes: number[], data: ArrayLike<number>, type = 8): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(4 + 4 * sizes.length + data.length);
  file.set([0, 0, type, sizes.length]);
  const view = new DataView(file.buffer);
  sizes.forEach((size, k) => {
    view.setUint32(4 + 4 * k, size);
  });
  file.set(Array.from(data), 4 + 4 * sizes.length);
  return file;
}

const pixels = Array.from({ length: 2 * 784 }, (_, k) => k % 256);
const images = idx([2, 28, 28], pixels);
const labels = idx([3], [5, 0, 9]);

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

const packedImages = await gzip(images);
const packedZeros = await gzip(new Uint8Array(IDX_LIMIT + 1));

async function problemsOf(file: Uint8Array) {
  const reading = await readIdx(file);
  return reading.ok ? 'accepted' : reading.problems;
}

describe('a good file', () => {
  it('is read by its header, wherever in a buffer it lies', async () => {
    const reading = await readIdx(images);
    expect(reading.ok && reading.value).toMatchObject({ kind: 'images', count: 2 });
    expect(reading.ok && Array.from(reading.value.bytes)).toEqual(pixels);
    const shifted = new Uint8Array([7, 7, 7, ...labels]).subarray(3);
    expect(await readIdx(shifted)).toEqual({
      ok: true,
      value: { kind: 'labels', count: 3, bytes: Uint8Array.of(5, 0, 9) },
    });
  });

  it('is unpacked first where gzip packed it', async () => {
    const reading = await readIdx(packedImages);
    expect(reading).toEqual(await readIdx(images));
  });
});

describe('a malformed file is refused with its reason:', () => {
  it.each([
    ['empty', new Uint8Array(0), { code: 'truncated', found: 0, expected: 4 }],
    ['cut in its magic number', images.subarray(0, 3), { code: 'truncated', found: 3, expected: 4 }],
    ['cut in its header', images.subarray(0, 11), { code: 'truncated', found: 11, expected: 16 }],
    ['cut in its data', images.subarray(0, 1500), { code: 'truncated', found: 1500, expected: 1584 }],
    ['an image short', idx([3, 28, 28], pixels), { code: 'truncated', found: 1584, expected: 2368 }],
    ['with an absurd count', idx([2 ** 32 - 1], [1]), { code: 'truncated', found: 9, expected: 2 ** 32 + 7 }],
    ['a byte long', new Uint8Array([...labels, 1]), { code: 'trailing-bytes', found: 12, expected: 11 }],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), { code: 'bad-magic', found: 0x89504e47 }],
    ['of floats', idx([1], [0, 0, 0, 0], 13), { code: 'wrong-type', found: 13 }],
    ['of two dimensions', idx([1, 1], [3]), { code: 'wrong-dimensions', found: 2 }],
    ['of no dimensions', idx([], []), { code: 'wrong-dimensions', found: 0 }],
    ['of other images', idx([1, 32, 20], new Uint8Array(640)), { code: 'wrong-size', rows: 32, columns: 20 }],
    ['of no labels', idx([0], []), { code: 'empty' }],
    ['of no images', idx([0, 28, 28], []), { code: 'empty' }],
    ['with a label beyond 9', idx([3], [1, 9, 10]), { code: 'bad-label', index: 2, value: 10 }],
    ['damaged gzip', Uint8Array.of(0x1f, 0x8b, 8, 1, 2, 3), { code: 'bad-gzip' }],
    ['cut gzip', packedImages.subarray(0, 40), { code: 'bad-gzip' }],
    ['too large', new Uint8Array(IDX_LIMIT + 1), { code: 'too-large', limit: IDX_LIMIT }],
    ['too large unpacked', packedZeros, { code: 'too-large', limit: IDX_LIMIT }],
  ])('%s', async (_, file, problem) => {
    expect(await problemsOf(file)).toEqual([problem]);
  });
});

describe('where the platform unpacks no gzip', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('a packed file is refused and a plain one read', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await problemsOf(await gzip(labels))).toEqual([{ code: 'gzip-unsupported' }]);
    expect(await problemsOf(labels)).toBe('accepted');
  });
});

it('unpacking stops at the limit', async () => {
  const packed = await gzip(new Uint8Array(1000));
  expect(await gunzip(packed, 999)).toBe('too-large');
  expect(await gunzip(packed, 1000)).toEqual(new Uint8Array(1000));
});

describe('any bytes', () => {
  it('at random are refused, and never crash it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (file) => {
        // A random file would have to be a label file by chance: 2⁻³² and less.
        expect(await problemsOf(file)).not.toBe('accepted');
      }),
    );
  });

  it('behind a gzip or an IDX beginning are refused or hold just what the header says', async () => {
    const start = fc.constantFrom([0x1f, 0x8b, 8, 0], [0, 0, 8, 1], [0, 0, 8, 3], [0, 0, 8, 1, 0, 0, 0, 2]);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 40 }), async (beginning, rest) => {
        const reading = await readIdx(new Uint8Array([...beginning, ...rest]));
        if (reading.ok) expect(reading.value.bytes).toHaveLength(reading.value.count);
        else expect(reading.problems).toHaveLength(1);
      }),
    );
  });

  it('of a good file with one changed are accepted only where the change is in the data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(labels.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = labels.slice();
        changed[at]! ^= change;
        const accepted = (await problemsOf(changed)) === 'accepted';
        expect(accepted).toBe(at >= 8 && changed[at]! <= 9);
      }),
    );
  });
});
