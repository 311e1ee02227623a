import { SIDE } from './digits/hand';
import { gunzip, isGzip } from './gzip';
import { type Reading, refused } from './reading';

/** The largest file that is read, unpacked: room for the 70,000 images of MNIST, training and test together. */
export const IDX_LIMIT = 60_000_000;

const UNSIGNED_BYTES = 8;

export interface IdxImages {
  readonly kind: 'images';
  readonly count: number;
  /** [count × 784], row by row, 0 (black) to 255 (white). */
  readonly bytes: Uint8Array;
}

export interface IdxLabels {
  readonly kind: 'labels';
  readonly count: number;
  /** [count], 0 to 9. */
  readonly bytes: Uint8Array;
}

export type IdxProblem =
  | { readonly code: 'too-large'; readonly limit: number }
  /** A file that does not begin with two zero bytes: not IDX. */
  | { readonly code: 'bad-magic'; readonly found: number }
  /** IDX of other numbers than unsigned bytes, such as 13 for floats. */
  | { readonly code: 'wrong-type'; readonly found: number }
  /** Neither labels (1 dimension) nor images (3). */
  | { readonly code: 'wrong-dimensions'; readonly found: number }
  | { readonly code: 'wrong-size'; readonly rows: number; readonly columns: number }
  | { readonly code: 'empty' }
  /** Lengths of the file in bytes. */
  | { readonly code: 'truncated'; readonly found: number; readonly expected: number }
  | { readonly code: 'trailing-bytes'; readonly found: number; readonly expected: number }
  /** A label beyond 9; `index` counts from 0. */
  | { readonly code: 'bad-label'; readonly index: number; readonly value: number }
  | { readonly code: 'bad-gzip' }
  | { readonly code: 'gzip-unsupported' };

/**
 * Reads a file of MNIST's, images (idx3-ubyte, 28 × 28) or labels (idx1-ubyte), packed by gzip or not. The bytes are a
 * view of what was given, not a copy. The format: two zero bytes, the type, the number of dimensions, the size of each
 * as a 32-bit number, high byte first, then the data, the last dimension fastest. LeCun, Cortes & Burges (1998).
 */
export async function readIdx(file: Uint8Array): Promise<Reading<IdxImages | IdxLabels, IdxProblem>> {
  if (!isGzip(file)) return parseIdx(file);
  const unpacked = await gunzip(file, IDX_LIMIT);
  if (unpacked === 'too-large') return refused({ code: unpacked, limit: IDX_LIMIT });
  return typeof unpacked === 'string' ? refused({ code: unpacked }) : parseIdx(unpacked);
}

function parseIdx(file: Uint8Array): Reading<IdxImages | IdxLabels, IdxProblem> {
  if (file.length > IDX_LIMIT) return refused({ code: 'too-large', limit: IDX_LIMIT });
  if (file.length < 4) return refused({ code: 'truncated', found: file.length, expected: 4 });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint16(0) !== 0) return refused({ code: 'bad-magic', found: view.getUint32(0) });
  const [type, dimensions] = [view.getUint8(2), view.getUint8(3)];
  if (type !== UNSIGNED_BYTES) return refused({ code: 'wrong-type', found: type });
  if (dimensions !== 1 && dimensions !== 3) return refused({ code: 'wrong-dimensions', found: dimensions });

  const header = 4 + 4 * dimensions;
  if (file.length < header) return refused({ code: 'truncated', found: file.length, expected: header });
  const count = view.getUint32(4);
  let expected = header + count;
  if (dimensions === 3) {
    const [rows, columns] = [view.getUint32(8), view.getUint32(12)];
    if (rows !== SIDE || columns !== SIDE) return refused({ code: 'wrong-size', rows, columns });
    expected = header + count * SIDE * SIDE;
  }
  if (file.length < expected) return refused({ code: 'truncated', found: file.length, expected });
  if (file.length > expected) return refused({ code: 'trailing-bytes', found: file.length, expected });
  if (count === 0) return refused({ code: 'empty' });

  const bytes = file.subarray(header);
  if (dimensions === 3) return { ok: true, value: { kind: 'images', count, bytes } };
  const index = bytes.findIndex((label) => label > 9);
  if (index >= 0) return refused({ code: 'bad-label', index, value: bytes[index]! });
  return { ok: true, value: { kind: 'labels', count, bytes } };
}
