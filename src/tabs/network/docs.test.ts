import { describe, expect, it } from 'vitest';
import page from '../../../docs/links.md?raw';
import { datasets } from '../../network/data/sets';
import { decodeLink } from '../../state/link';
import { code, rows } from '../../state/link/docsTables';
import { fields } from './fields';
import { readSettings, writeSettings } from './link';
import { defaultSettings, speeds } from './settings';

const codes = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word);
const read = (link: string) => readSettings(decodeLink(`tab=network&${link}`).content.chapter);

const keys = rows('The Network tab');
const fixed = keys.filter(([key]) => code(key));
const sets = rows('Data sets');

describe("docs/links.md, of the Network tab's keys", () => {
  it('explains every one, and no other', () => {
    expect(fixed.map(([key]) => code(key))).toEqual(Object.keys(fields));
    expect(keys.slice(fixed.length).map(([key]) => key)).toEqual([
      '`d.`*parameter*',
      '*optimizer*`.`*hyperparameter*',
    ]);
  });

  it.each(fixed.filter(([, , , value = '']) => code(value) || Number.isFinite(Number(value || NaN))))(
    'says what the default of %s is',
    (key, _meaning, _allowed, value) => {
      expect(read(`${code(key)}=${code(value) ?? value}`)).toEqual({
        settings: defaultSettings,
        problems: [],
      });
    },
  );

  it.each(fixed.filter(([, , allowed = '']) => codes(allowed).length > 1))(
    'names the choices of %s, each of which is taken',
    (key, _meaning, allowed) => {
      for (const word of codes(allowed)) {
        const said = code(key) === 'output' ? 'data=circles&' : '';
        expect(read(`${said}${code(key)}=${word}`).problems).toEqual([]);
      }
      const refused = read(`${code(key)}=nothing`).problems[0]?.allowed?.split(', ') ?? [];
      if (code(key) !== 'output') expect(codes(allowed).toSorted()).toEqual(refused.toSorted());
    },
  );

  it('names every speed', () => {
    expect(fixed.find(([key]) => code(key) === 'speed')?.[2]).toBe(speeds.join(', '));
  });

  it.each(keys.map((cells) => code(cells[4])))('has an example that can be read: %s', (example = '') => {
    const { settings, problems } = read(example);
    expect(problems).toEqual([]);
    expect(readSettings(writeSettings(settings)).settings).toEqual(settings);
    expect(writeSettings(settings)).not.toEqual([]);
  });

  it.each(page.match(/#v=1&tab=network[^\s`]*/g) ?? [])('shows a whole link that can be read: %s', (link) => {
    expect(readSettings(decodeLink(link).content.chapter).problems).toEqual([]);
  });

  it.each(datasets)('lists the parameters of $id, as they are', ({ id, parameters }) => {
    const row = sets.find((cells) => cells.length === 2 && code(cells[0]) === id);
    expect(codes(row?.[1])).toEqual(Object.keys(parameters));
    for (const [key, spec] of Object.entries(parameters)) {
      const allowed = sets.find((cells) => cells.length === 3 && code(cells[0]) === key)?.[2];
      const own = spec.allowed.replace(/^(\d+), \d+, … (\d+)$/, 'from $1 to $2');
      expect(allowed, key).toContain(own);
    }
  });
});
