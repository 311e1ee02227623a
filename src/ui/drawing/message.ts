import type { DisplayList } from '../../plot/displayList';

/** A canvas cleared and given a size: device pixels, and how many of them a CSS pixel has. */
export interface Clearing {
  readonly columns: number;
  readonly rows: number;
  readonly ratio: number;
}

/** What is to be drawn on one canvas. */
export interface Drawing {
  /** The number of the canvas. */
  readonly canvas: number;
  /** What comes before it, if anything. */
  readonly clearing: Clearing | null;
  readonly list: DisplayList;
}

/** What the page says to the drawing worker, which answers each `draw` with a message once it is done. */
export type DrawingMessage =
  | { readonly kind: 'open'; readonly canvas: number; readonly surface: OffscreenCanvas }
  | { readonly kind: 'draw'; readonly drawings: readonly Drawing[] }
  | { readonly kind: 'close'; readonly canvas: number };
