import { describe, expect, it } from 'vitest';
import page from '../../../docs/links.md?raw';
import { optimizers, surfaces } from '../../engine';
import { plainPage } from '../page';
import { languages, themes } from '../preferences';
import { arrowKinds, defaultSettings, layouts, rateModes, sides, speeds } from '../settings';
import { tabIds } from '../tab';
import { decodeLink, encodeLink, LINK_VERSION } from './codec';
import { code, rows } from './docsTables';
import { fields } from './fields';

const fixed = rows('Keys with a fixed name');
const ofThePage = rows('Lessons, questions and slides');
const made = rows('Keys made of other names');
const ofOptimizers = rows('Optimizers and hyperparameters');

/** Every example: the last cells of the rows that explain keys, and whole links wherever they stand. */
const examples = [
  ...[...fixed, ...made, ...ofThePage].map((cells) => `#${code(cells[4])}`),
  ...(page.match(/#v=[^\s`]+/g) ?? []),
];

const rowOf = (key: string) => ofOptimizers.find((cells) => cells.length === 5 && code(cells[0]) === key);

const isCode = (word: string) => page.includes(`\`${word}\``);

describe('docs/links.md', () => {
  it('explains every key with a fixed name, once, and no other', () => {
    const known = [...Object.keys(fields), 'v', 'tab', 'at', 'lang', 'theme', 'lr'];
    expect(fixed.map(([key]) => code(key)).sort()).toEqual(known.sort());
  });

  it('explains every key of the page itself, once, and no other', () => {
    expect(ofThePage.map(([key]) => code(key)).sort()).toEqual(Object.keys(plainPage).sort());
  });

  it.each(ofThePage)('has an example for %s that says it', (key, _meaning, _allowed, _default, example) => {
    const { page: said } = decodeLink(`#${code(example)}`).content;
    expect(Object.entries(said).find(([name]) => name === code(key))?.[1]).not.toBe(
      Object.entries(plainPage).find(([name]) => name === code(key))?.[1],
    );
  });

  it('explains every kind of key made of other names', () => {
    expect(made.map(([key]) => key)).toEqual([
      '`p.`*parameter*',
      '*optimizer*`.`*hyperparameter*',
      '*optimizer*`.`*hyperparameter*`@`*step*',
      '`lr@`*step*',
    ]);
    const parameters = surfaces.flatMap((surface) => Object.keys(surface.parameters));
    expect(parameters.filter((name) => !isCode(`p.${name}`))).toEqual([]);
  });

  it.each(fixed.filter(([, , , value = '']) => code(value) || Number.isFinite(Number(value || NaN))))(
    'says what the default of %s is',
    (key, _meaning, _allowed, value) => {
      const { content, problems } = decodeLink(`#${code(key)}=${code(value) ?? value}`);
      expect(problems).toEqual([]);
      expect(content.settings).toEqual(defaultSettings);
    },
  );

  it.each(optimizers)('lists the hyperparameters of $id, as they are', ({ id, hyperparameters }) => {
    const listed = ofOptimizers.find((cells) => cells.length === 2 && code(cells[0]) === id)?.[1];
    expect(listed?.match(/\w+/g)).toEqual(Object.keys(hyperparameters));
    for (const [key, spec] of Object.entries(hyperparameters)) {
      const slider = spec.scale === 'switch' ? 'a switch' : `${spec.min} … ${spec.max}`;
      const value = key === 'lr' ? 'the shared rate' : String(spec.default);
      // An optimizer whose values differ from the others' has rows of its own.
      const row = rowOf(`${id}.${key}`) ?? rowOf(key);
      expect(row?.slice(2)).toEqual([spec.allowed, slider, value]);
    }
  });

  it('names every surface and every choice', () => {
    const ids = surfaces.map(({ id }) => id);
    const choices = [...tabIds, ...rateModes, ...layouts, ...arrowKinds, ...sides, ...languages, ...themes];
    expect([...ids, ...choices].filter((word) => !isCode(word))).toEqual([]);
    expect(page).toContain(speeds.join(', '));
    expect(page).toContain(`writes and reads ${LINK_VERSION} `);
  });

  it.each(examples)('has an example that can be read, and written again: %s', (link) => {
    const { content, problems } = decodeLink(link);
    expect(problems).toEqual([]);
    expect(decodeLink(encodeLink(content))).toEqual({ content, problems: [] });
  });
});
