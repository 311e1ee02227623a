/** Something that is edited, with the way back and forth. */
export interface Undoable<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about; another one about the same is undone together with it. */
  readonly about: string | null;
}

/** Changes that can be undone. */
const MOST = 200;

export function undoable<T>(present: T): Undoable<T> {
  return { past: [], present, future: [], about: null };
}

/** @param about one word for a field that is typed into; null for a change that is undone by itself */
export function withChange<T>(before: Undoable<T>, present: T, about: string | null = null): Undoable<T> {
  if (present === before.present) return before;
  const goesOn = about !== null && about === before.about;
  const past = goesOn ? before.past : [...before.past, before.present].slice(-MOST);
  return { past, present, future: [], about };
}

export function undo<T>({ past, present, future, about }: Undoable<T>): Undoable<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, about };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], about: null };
}

export function redo<T>({ past, present, future, about }: Undoable<T>): Undoable<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future, about };
  return { past: [...past, present], present: after, future: rest, about: null };
}
