import { type LinkProblem, linkProblems } from './problem';

/** Keys and values as they stand in a link, none of them twice. */
export type Pairs = readonly (readonly [key: string, value: string])[];

/**
 * What a tab that brings settings of its own puts into links, and reads from them. The Surfaces tab's settings are
 * those of `fields.ts`; the code of other tabs comes later than the link that opens them.
 */
export interface Chapter {
  /** What differs from the defaults. */
  write(): Pairs;
  /**
   * Shows what a link says, and the defaults for the rest.
   *
   * @param afresh nothing that no link holds may stay, such as own data
   * @returns what of it could not be read
   */
  read(said: Pairs, afresh?: boolean): readonly LinkProblem[];
  /** What `write` would give once `said` had been read. */
  normalise(said: Pairs): Pairs;
  /** Calls `changed` when what `write` gives may have become another. */
  subscribe(changed: () => void): () => void;
  /** Whether a link says all that is shown; not so with own data. */
  whole(): boolean;
}

export interface ChapterListener {
  /** The settings of a chapter have changed. */
  changed(): void;
  /** A chapter is there; it says in its own words what was `said` in the link. */
  opened(said: Pairs): void;
}

const chapters = new Map<string, Chapter>();
/** What links said to tabs whose code has not come. */
const unread = new Map<string, Pairs>();
const listeners = new Set<ChapterListener>();

/** Adds a tab's chapter, which now reads what the link has said to it. */
export function openChapter(tab: string, chapter: Chapter): void {
  chapters.set(tab, chapter);
  const said = unread.get(tab);
  if (said) {
    unread.delete(tab);
    const found = chapter.read(said);
    if (found.length > 0) linkProblems.setState(({ problems }) => ({ problems: [...problems, ...found] }));
  }
  for (const listener of listeners) listener.opened(said ?? []);
  chapter.subscribe(() => {
    for (const listener of listeners) listener.changed();
  });
}

/** What a link says to this tab; as it was said while the tab's code is not there. */
export function writeChapter(tab: string): Pairs {
  return chapters.get(tab)?.write() ?? unread.get(tab) ?? [];
}

/** Hands on what a link says to this tab, at once or when its code comes. */
export function readChapter(tab: string, said: Pairs, afresh: boolean): readonly LinkProblem[] {
  const chapter = chapters.get(tab);
  if (chapter) return chapter.read(said, afresh);
  unread.set(tab, said);
  return [];
}

/** What a link to this tab says, in the words of the tab itself; as it was said while the tab's code is not there. */
export function normaliseChapter(tab: string, said: Pairs): Pairs {
  return chapters.get(tab)?.normalise(said) ?? said;
}

export function chapterIsWhole(tab: string): boolean {
  return chapters.get(tab)?.whole() ?? true;
}

/** @returns a function that ends it */
export function listenToChapters(listener: ChapterListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
