import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { partIds } from '../state/parts';
import { contentOf, type DraftLesson } from './draft';
import { LessonError, prepareToRead, readLesson } from './read';

/** A lesson that somebody is writing in this browser. */
export interface Draft {
  readonly id: string;
  /** When it was changed last, in milliseconds since 1970. */
  readonly changed: number;
  readonly lesson: DraftLesson;
}

export interface Drafts {
  /** The one changed last comes first. */
  readonly list: readonly Draft[];
  /** Drafts that the browser had no room for: they are lost when the page is closed. */
  readonly unsaved: readonly string[];
}

const PREFIX = 'optiscope.draft.';

/** As much of a draft as the editor cannot do without; what is said there may be unfinished. */
const text = v.object({ en: v.string(), ko: v.string() });
const scene = v.looseObject({
  title: text,
  text,
  notes: text,
  state: v.string(),
  hide: v.array(v.picklist(partIds)),
  lock: v.array(v.picklist(partIds)),
});
const draftSchema = v.object({
  id: v.string(),
  changed: v.number(),
  lesson: v.looseObject({ title: text, summary: text, scenes: v.array(scene) }),
});

/** The drafts of this browser. Each is kept under a key of its own from every change on. */
export const drafts = createStore<Drafts>(() => ({ list: readAll(), unsaved: [] }));

/** Another tab of the browser has changed what is kept. What there was no room for is in this one alone. */
function follow({ key }: StorageEvent): void {
  if (key !== null && !key.startsWith(PREFIX)) return;
  drafts.setState(({ list, unsaved }) => {
    const own = list.filter(({ id }) => unsaved.includes(id));
    const kept = readAll().filter(({ id }) => !unsaved.includes(id));
    return { list: [...own, ...kept].sort((a, b) => b.changed - a.changed) };
  });
}

globalThis.window?.addEventListener('storage', follow);

export function findDraft(id: string): Draft | undefined {
  return drafts.getState().list.find((draft) => draft.id === id);
}

/** Keeps a lesson as a new draft. @returns its id */
export function addDraft(lesson: DraftLesson): string {
  const id = `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}`;
  keepDraft(id, lesson);
  return id;
}

/** Keeps what a draft has become. */
export function keepDraft(id: string, lesson: DraftLesson): void {
  const draft: Draft = { id, changed: Date.now(), lesson };
  const saved = write(draft);
  drafts.setState(({ list, unsaved }) => ({
    list: [draft, ...list.filter((other) => other.id !== id)],
    unsaved: [...unsaved.filter((other) => other !== id), ...(saved ? [] : [id])],
  }));
}

export function removeDraft(id: string): void {
  storage()?.removeItem(PREFIX + id);
  drafts.setState(({ list, unsaved }) => ({
    list: list.filter((draft) => draft.id !== id),
    unsaved: unsaved.filter((other) => other !== id),
  }));
}

/** What is wrong with a draft before it can run, be saved or be shared; null if nothing is. */
export function faultsOf(lesson: DraftLesson): LessonError | null {
  try {
    readLesson(contentOf(lesson));
    return null;
  } catch (error) {
    if (error instanceof LessonError) return error;
    throw error;
  }
}

/** The same once what reads its states is there. Where that cannot be fetched, the states that it reads count as sound. */
export async function checkDraft(lesson: DraftLesson): Promise<LessonError | null> {
  await prepareToRead(contentOf(lesson)).catch(() => undefined);
  return faultsOf(lesson);
}

/** @returns whether there was room */
function write(draft: Draft): boolean {
  try {
    const place = storage();
    place?.setItem(PREFIX + draft.id, JSON.stringify(draft));
    return place !== null;
  } catch {
    return false;
  }
}

function readAll(): Draft[] {
  const place = storage();
  if (!place) return [];
  const keys = Array.from({ length: place.length }, (_, index) => place.key(index) ?? '');
  const found = keys.filter((key) => key.startsWith(PREFIX)).flatMap((key) => read(place.getItem(key)));
  return found.sort((a, b) => b.changed - a.changed);
}

/** None where it is damaged; what was kept is left as it is, for whoever can mend it. */
function read(text: string | null): Draft[] {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isDraft(value) ? [value] : [];
  } catch {
    return [];
  }
}

/** Whether it is what `write` has written. */
function isDraft(value: unknown): value is Draft {
  return v.is(draftSchema, value);
}

/** Null where the browser does not let the page keep anything. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
