import type { Line } from '../schema';

/** A lesson that comes with the app: what a list shows of it, and the file, which is fetched when it is opened. */
export interface LibraryEntry {
  /** Names it in links; it never changes. */
  readonly id: string;
  readonly title: Line;
  readonly summary: Line;
  readonly minutes: number;
  /** How many scenes it has. */
  readonly scenes: number;
  /** A state of the Surfaces tab, drawn small on its card. */
  readonly picture: string;
  readonly load: () => Promise<{ default: unknown }>;
}

/** In the order of a course. */
export const library: readonly LibraryEntry[] = [];
