import type { Language } from '../state/preferences';
import { contentOf, type DraftLesson } from './draft';
import { LessonError, prepareToRead, readLesson } from './read';
import type { Lesson } from './schema';
import { textIn } from './text';

/** Bytes of a lesson's file at most; a lesson of sixty long scenes has less than one million. */
export const LARGEST_FILE = 10_000_000;

/** Why a file is not opened. */
export type FileTrouble =
  | { readonly kind: 'too-large' | 'unreadable' | 'no-json' | 'unreachable' }
  | { readonly kind: 'invalid'; readonly error: LessonError };

/**
 * Reads a lesson from a file; one that is too large is not even read.
 *
 * @returns what is wrong with it where it is no lesson; never throws
 */
export async function readFile(file: File): Promise<Lesson | FileTrouble> {
  if (file.size > LARGEST_FILE) return { kind: 'too-large' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { kind: 'unreadable' };
  }
  const content = parse(text);
  if (content === undefined) return { kind: 'no-json' };
  try {
    await prepareToRead(content);
    return readLesson(content);
  } catch (error) {
    return error instanceof LessonError ? { kind: 'invalid', error } : { kind: 'unreachable' };
  }
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file that a draft is saved as, named after its title. */
export function writeFile(lesson: DraftLesson, language: Language): File {
  const text = `${JSON.stringify(contentOf(lesson), null, 2)}\n`;
  return new File([text], `${fileName(lesson, language)}.json`, { type: 'application/json' });
}

/** Letters and digits of any script, joined by hyphens. */
function fileName({ title: { en, ko } }: DraftLesson, language: Language): string {
  const title = textIn(language, { ...(en && { en }), ko });
  const words = title.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? ['lesson'];
  return words.join('-').slice(0, 60);
}
