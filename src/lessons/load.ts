import { DRAFT, isDraft } from '../state/page';
import { contentOf as contentOfDraft } from './draft';
import { findDraft } from './drafts';
import { library } from './library';
import { PackError, unpack } from './pack';
import { type Fault, LessonError, prepareToRead, readLesson } from './read';
import type { Lesson } from './schema';

/** Why a lesson that a link names cannot be shown. */
export type LessonTrouble =
  | { readonly kind: 'unknown' | 'missing' | 'damaged' | 'unsupported' | 'unreachable' }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

/** What a link says in front of a lesson that it carries itself. */
export const PACKED = '~';

/**
 * The lesson that a link names: one that comes with the app, by its id, one that is packed into the link, or a
 * draft of this browser.
 *
 * @returns what is wrong with it where it cannot be shown; never throws
 */
export async function loadLesson(reference: string): Promise<Lesson | LessonTrouble> {
  try {
    const content = await contentOf(reference);
    await prepareToRead(content);
    return readLesson(content);
  } catch (error) {
    if (error instanceof LessonError) return { kind: 'invalid', faults: error.faults };
    if (error instanceof UnknownLesson) return { kind: isDraft(reference) ? 'missing' : 'unknown' };
    if (error instanceof PackError) {
      return { kind: error.problem === 'unsupported' ? 'unsupported' : 'damaged' };
    }
    return { kind: 'unreachable' };
  }
}

class UnknownLesson extends Error {}

async function contentOf(reference: string): Promise<unknown> {
  if (reference.startsWith(PACKED)) return unpack(reference.slice(PACKED.length));
  if (isDraft(reference)) {
    const draft = findDraft(reference.slice(DRAFT.length));
    if (!draft) throw new UnknownLesson(reference);
    return contentOfDraft(draft.lesson);
  }
  const entry = library.find(({ id }) => id === reference);
  if (!entry) throw new UnknownLesson(reference);
  return (await entry.load()).default;
}
