/** A GIF taken apart: what comes before the images, and each image with what says how long it is shown. */
export interface GifParts {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly images: readonly Uint8Array<ArrayBuffer>[];
}

export const TRAILER = 0x3b;
const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const IMAGE = 0x2c;

/**
 * Takes a GIF apart, so that images of several with one palette can be put into one file. GIF89a specification, 1990.
 *
 * @throws RangeError where a block is none of a GIF
 */
export function takeApart(file: Uint8Array<ArrayBuffer>): GifParts {
  const byte = (at: number) => file[at] ?? 0;
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterBlocks = (from: number) => {
    let at = from;
    while (byte(at) !== 0) at += byte(at) + 1;
    return at + 1;
  };
  let at = 13 + table(byte(10));
  let headEnd = at;
  let begun = -1;
  const images: Uint8Array<ArrayBuffer>[] = [];
  while (byte(at) !== TRAILER) {
    if (byte(at) === EXTENSION) {
      if (byte(at + 1) === GRAPHIC_CONTROL) begun = at;
      at = afterBlocks(at + 2);
      if (images.length === 0 && begun < 0) headEnd = at;
    } else if (byte(at) === IMAGE) {
      const from = begun < 0 ? at : begun;
      at = afterBlocks(at + 11 + table(byte(at + 9)));
      images.push(file.slice(from, at));
      begun = -1;
    } else {
      throw new RangeError(`a GIF has no block ${byte(at)} at ${at} of ${file.length}`);
    }
  }
  return { head: file.slice(0, headEnd), images };
}
