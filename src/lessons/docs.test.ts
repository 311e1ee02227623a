import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import page from '../../docs/lessons.md?raw';
import { parts } from '../state/parts';
import { LARGEST_FILE } from './file';
import { readLesson } from './read';
import { lessonSchema, questionSchema, sceneSchema } from './schema';

/** The code in the first cells of the rows of a table, by the heading above it. */
function fields(heading: string): string[] {
  const from = page.indexOf(`\n### ${heading}\n`);
  const section = page.slice(from, page.indexOf('\n#', from + 1));
  return [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field ?? '');
}

describe('docs/lessons.md', () => {
  it('explains every field, and no other', () => {
    expect(fields('A lesson')).toEqual(Object.keys(lessonSchema.entries));
    expect(fields('A scene')).toEqual(Object.keys(sceneSchema.entries));
  });

  it('explains every kind of question with its fields', () => {
    expect(fields('Questions')).toEqual(questionSchema.options.map(({ entries }) => entries.kind.literal));
    for (const { entries } of questionSchema.options) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${entries.kind.literal}\` |`)) ?? '';
      const own = Object.keys(entries).filter((field) => !['kind', 'prompt', 'explain'].includes(field));
      expect(own.filter((field) => !row.includes(`\`${field}\``))).toEqual([]);
    }
  });

  it('names the parts of each tab in their order', () => {
    const listed = [...page.matchAll(/^\| (Surfaces|Network) \| (.*) \|$/gm)].map(([, , ids = '']) => ids);
    expect(listed.map((ids) => ids.match(/[\w-]+/g))).toEqual([parts.surfaces, parts.network]);
  });

  it('has an example that can be opened', () => {
    const [, example = ''] = /```json\n([^`]*(?:`(?!``)[^`]*)*)```/.exec(page) ?? [];
    expect(readLesson(JSON.parse(example)).scenes).toHaveLength(2);
  });

  it('says what is too large', () => {
    expect(page).toContain(`larger than ${LARGEST_FILE / 1e6} MB`);
    expect(v.is(sceneSchema.entries.state, '&'.repeat(4000))).toBe(true);
    expect(v.is(sceneSchema.entries.state, '&'.repeat(4001))).toBe(false);
  });
});
