import {
  type Chapter,
  type Checker,
  Keys,
  type LinkProblem,
  type Pairs,
  readInteger,
  writeNumber,
} from '../../state/link';
import { fields, readDotted } from './fields';
import { ownData, takeOwnData } from './ownData';
import { defaultSettings, type NetworkSettings, settings } from './settings';

/** Writes what differs from the defaults, in readable keys. */
export function writeSettings(now: NetworkSettings): Pairs {
  const pairs: [string, string][] = [];
  for (const [key, { write }] of Object.entries(fields)) {
    const text = write(now);
    if (text !== null && text !== write(defaultSettings)) pairs.push([key, text]);
    if (key === 'data') pairs.push(...numbers('d', now.dataValues));
    if (key === 'rates') {
      for (const [id, values] of Object.entries(now.hyperparameters)) pairs.push(...numbers(id, values));
    }
  }
  return pairs;
}

function numbers(owner: string, values: Readonly<Record<string, number>>): [string, string][] {
  return Object.entries(values).map(([key, value]) => [`${owner}.${key}`, writeNumber(value)]);
}

/** Reads each key by itself; what cannot be read is left at its default and reported. */
export function readSettings(said: Pairs): { settings: NetworkSettings; problems: readonly LinkProblem[] } {
  const keys = new Keys(said);
  let read = defaultSettings;
  const take = (key: string, some: (text: string) => Partial<NetworkSettings>) =>
    keys.take(key, (text) => {
      read = { ...read, ...some(text) };
    });
  for (const [key, field] of Object.entries(fields)) take(key, (text) => field.read(text, read));
  // Every race begins there; no link takes it to another step.
  keys.take('at', (text) => readInteger(text, 0, 0));
  for (const [key] of keys.rest) take(key, (text) => readDotted(key, text, read));
  return { settings: read, problems: keys.problems };
}

/** What of it cannot be read. */
export const check: Checker = (said) => readSettings(said).problems;

/** The Network tab's part of a link. Own data are in none. */
export const chapter: Chapter = {
  write: () => writeSettings(settings.getState()),
  read(said, afresh = false) {
    const before = settings.getState();
    const { settings: read, problems } = readSettings(said);
    settings.setState(read, true);
    // A link that names other data shows those; back and forward among rates and layers keep the own ones.
    const sameData =
      read.data === before.data && JSON.stringify(read.dataValues) === JSON.stringify(before.dataValues);
    if (afresh || !sameData) takeOwnData(null);
    return problems;
  },
  normalise: (said) => writeSettings(readSettings(said).settings),
  subscribe(changed) {
    const stop = [settings.subscribe(changed), ownData.subscribe(changed)];
    return () => {
      for (const end of stop) end();
    };
  },
  whole: () => ownData.getState().current === null,
};
