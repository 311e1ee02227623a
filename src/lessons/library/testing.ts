import * as v from 'valibot';
import { lessonSchema, type Scene } from '../schema';
import { library } from '.';

/** Every lesson that comes with the app, with what the list says of it. */
export const lessons = await Promise.all(
  library.map(async (entry) => ({ entry, lesson: v.parse(lessonSchema, (await entry.load()).default) })),
);

/** All of their scenes, by a name for people. */
export const scenes: readonly { readonly name: string; readonly scene: Scene }[] = lessons.flatMap(
  ({ entry, lesson }) =>
    lesson.scenes.map((scene, index) => ({ name: `${entry.id}, scene ${index + 1}`, scene })),
);

/** What each language says in all texts of a lesson or of a part of it, however deep. */
export function textsIn(value: unknown): { readonly en: string; readonly ko: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('en' in value || 'ko' in value)) return Object.values(value).flatMap(textsIn);
  const { en = '', ko = '' } = value as { en?: string; ko?: string };
  return [{ en, ko }];
}
