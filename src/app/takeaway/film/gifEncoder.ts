import { Encoder } from 'modern-gif';
import { TRAILER, takeApart } from './gifBlocks';
import type { Pixels } from './writer';

/** Frames that are encoded together: as few as keep memory small, as many as make the ones repeated matter little. */
const TOGETHER = 8;

/** modern-gif's encoder, with a palette that stays as it was chosen. */
class FixedPaletteEncoder extends Encoder {
  /** Chooses the colours from pictures, once. */
  async choosePalette(samples: readonly Pixels[]): Promise<void> {
    for (const sample of samples) this._palette.addSample(sample);
    const colors = await this._palette.generate();
    // Its search for the nearest colour goes by whole numbers: of colours closer than that it loses some, such as greys.
    const { round } = Math;
    for (const color of colors) {
      const { l, a, b } = color.lab;
      color.lab = { l: round(l), a: round(a), b: round(b) };
    }
    this._palette.generate = () => Promise.resolve(colors);
  }

  async encodeTogether(frames: readonly Pixels[], delay: number): Promise<Uint8Array<ArrayBuffer>> {
    const { width, height } = this._config;
    this._encodingFrames = frames.map((data) => ({ data, width, height, delay }));
    return new Uint8Array(await this.flush('arrayBuffer'));
  }
}

/**
 * Writes a GIF frame by frame. All frames have one palette, chosen from samples, so that no colour flickers; and only a
 * few are in memory at a time.
 */
export class GifEncoder {
  readonly #encoder: FixedPaletteEncoder;
  readonly #delay: number;
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  #waiting: Pixels[] = [];
  #last: Pixels | null = null;

  /** @param delay milliseconds of a frame, tens of them */
  constructor(width: number, height: number, delay: number) {
    this.#encoder = new FixedPaletteEncoder({ width, height });
    this.#delay = delay;
  }

  /** @param samples pictures with all colours that come, four bytes a pixel */
  choosePalette(samples: readonly Pixels[]): Promise<void> {
    return this.#encoder.choosePalette(samples);
  }

  /** Adds a frame, four bytes a pixel. Call it again when it has resolved. */
  async add(frame: Pixels): Promise<void> {
    this.#waiting.push(frame);
    if (this.#waiting.length === TOGETHER) await this.#encode();
  }

  /** The file, in parts. */
  async finish(): Promise<Uint8Array<ArrayBuffer>[]> {
    if (this.#waiting.length > 0) await this.#encode();
    return [...this.#parts, new Uint8Array([TRAILER])];
  }

  /**
   * Encodes what waits, after the frame before it, from which it takes what has not changed; and before the last one once
   * more, as the encoder treats the end of a film in a way of its own. Those two are left out again.
   */
  async #encode(): Promise<void> {
    const frames = this.#waiting;
    const last = frames.at(-1);
    if (!last) return;
    const before = this.#last ? [this.#last] : [];
    const { head, images } = takeApart(
      await this.#encoder.encodeTogether([...before, ...frames, last], this.#delay),
    );
    if (this.#parts.length === 0) this.#parts.push(head);
    this.#parts.push(...images.slice(before.length, -1));
    this.#last = last;
    this.#waiting = [];
  }
}
