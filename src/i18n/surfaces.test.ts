import { describe, expect, it } from 'vitest';
import { surfaces } from '../engine/surfaces';
import { surfaces as english } from './en.json';
import { surfaces as korean } from './ko.json';

interface Words {
  readonly name?: string;
  readonly lesson?: string;
  readonly note?: string;
}

type Strings = Readonly<Record<string, Words & Readonly<Record<string, string>>>>;

const languages: readonly { language: string; strings: Strings }[] = [
  { language: 'English', strings: english },
  { language: 'Korean', strings: korean },
];

const withNote = ({ unbounded, cusps }: (typeof surfaces)[number]) =>
  unbounded === true || cusps !== undefined;

describe.each(languages)('what $language says about surfaces', ({ strings }) => {
  it('names every surface, family and parameter, and nothing else', () => {
    const ids = surfaces.map(({ id }) => id);
    expect(Object.keys(strings).sort()).toEqual([...ids, 'families', 'parameters'].sort());
    const families = new Set(surfaces.map(({ family }) => family));
    expect(Object.keys(strings.families ?? {}).sort()).toEqual([...families].sort());
    const parameters = new Set(surfaces.flatMap((surface) => Object.keys(surface.parameters)));
    expect(Object.keys(strings.parameters ?? {}).sort()).toEqual([...parameters].sort());
  });

  it.each(surfaces)('says what $id teaches, in whole sentences', ({ id }) => {
    expect(strings[id]?.name?.trim()).toBeTruthy();
    expect(strings[id]?.lesson).toMatch(/^\S.*\.$/);
  });

  it('notes where a surface has no lower bound or no gradient, and only there', () => {
    const noted = surfaces.filter(({ id }) => strings[id]?.note !== undefined);
    expect(noted).toEqual(surfaces.filter(withNote));
    for (const { id } of noted) expect(strings[id]?.note).toMatch(/^\S.*\.$/);
  });
});

describe('the names of surfaces', () => {
  it.each(surfaces)('are in English what the engine calls $id', ({ id, name }) => {
    const strings: Strings = english;
    expect(strings[id]?.name).toBe(name);
  });

  it.each(surfaces)('have $id in Korean', ({ id }) => {
    const strings: Strings = korean;
    for (const text of Object.values(strings[id] ?? {})) expect(text).toMatch(/\p{Script=Hangul}/u);
  });
});
