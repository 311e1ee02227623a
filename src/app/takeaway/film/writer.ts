export const videoKinds = ['webm', 'mp4'] as const;
export const filmKinds = ['gif', ...videoKinds] as const;
export type VideoKind = (typeof videoKinds)[number];
export type FilmKind = (typeof filmKinds)[number];

/** A picture's pixels, four bytes each. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** Takes the frames of a film, as they stand on a canvas one after another. */
export interface FilmWriter {
  /** Adds the canvas as it is. Resolves when the next can come. */
  add(): Promise<void>;
  finish(): Promise<Blob>;
  /** Frees what it needed, whether it is finished or not. */
  close(): Promise<void>;
}
