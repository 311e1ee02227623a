import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** All namespaces, of every file in one language. */
function strings(language: string): Texts {
  const files = readdirSync('src/i18n').filter((name) => name.endsWith(`${language}.json`));
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(`src/i18n/${name}`, 'utf8'))));
}

const en = strings('en');
const ko = strings('ko');

/** Names that Korean texts write in Latin letters too. */
const untranslated =
  /^(Optiscope|GD|NAG|AdaGrad|RMSProp|Adam|[A-Za-z]|log|−∇L ×|tanh|(Leaky )?ReLU|(LeCun|Glorot|He): Var W .*)$/;

type Texts = { readonly [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const english = flatten(en);
const korean = flatten(ko);
// Korean has one plural form, English two.
const stem = (key: string) => key.replace(/_(one|other)$/, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]);

describe('the strings', () => {
  it('exist in both languages', () => {
    expect(new Set(korean.map(([key]) => stem(key)))).toEqual(new Set(english.map(([key]) => stem(key))));
  });

  it('are not empty', () => {
    expect([...english, ...korean].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are filled in with the same values', () => {
    const expected = new Map<string, Set<string | undefined>>();
    for (const [key, text] of english) {
      expected.set(stem(key), new Set([...(expected.get(stem(key)) ?? []), ...placeholders(text)]));
    }
    for (const [key, text] of korean) {
      expect(new Set(placeholders(text)), key).toEqual(expected.get(stem(key)));
    }
  });

  it('are in Korean where they are to be', () => {
    const left = korean.filter(([, text]) => {
      const words = text.replace(/\{\{[^}]*\}\}/g, '').trim();
      return !/\p{Script=Hangul}/u.test(words) && /[A-Za-z]/.test(words) && !untranslated.test(words);
    });
    expect(left).toEqual([]);
  });

  it('are there for every key that the code names', () => {
    const known = new Set(english.map(([key]) => stem(key)));
    const namespaces = Object.keys(en);
    const missing: string[] = [];
    for (const file of sources('src')) {
      const code = readFileSync(file, 'utf8');
      // A file that is handed its `t` may mean any namespace.
      const namespace = /useTranslation\(\[?'(\w+)'/.exec(code)?.[1];
      const possible = namespace ? [namespace] : namespaces;
      for (const [, key = ''] of code.matchAll(/\bt\(\s*'([\w.:-]+)'/g)) {
        const full = key.includes(':') ? [key.replace(':', '.')] : possible.map((name) => `${name}.${key}`);
        if (!full.some((name) => known.has(name))) missing.push(`${file}: ${key}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
}
