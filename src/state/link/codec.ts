import { getSurface, optimizers, type ParameterSpec, type Parameters } from '../../engine';
import { withChange } from '../changes';
import { type Language, languages, type Theme, themes } from '../preferences';
import { defaultSettings, type Settings, STEPS, surfaceOf } from '../settings';
import { fields } from './fields';
import { LinkError, type LinkProblem } from './problem';
import { readChoice, readInteger, readParameter } from './read';
import { writeNumber } from './write';

/** Rises when a key changes its meaning, never when one is added. */
export const LINK_VERSION = 1;

/** Everything a link can say. Null: the link leaves it open. */
export interface LinkContent {
  readonly settings: Settings;
  readonly cursor: number | null;
  readonly tab: string | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
}

/** Writes the part of a link behind `#`: readable keys, only what differs from the defaults. */
export function encodeLink({ settings, cursor, tab, language, theme }: LinkContent): string {
  const entries: [string, string | null][] = [['tab', tab]];
  for (const [key, field] of Object.entries(fields)) {
    entries.push([key, field.write(settings)]);
    if (key === 'surface') entries.push(...parameterEntries(settings));
    if (key === 'rates') entries.push(...hyperparameterEntries(settings));
  }
  entries.push(['at', cursor === null ? null : String(cursor)], ['lang', language], ['theme', theme]);
  const said = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  if (said.length === 0) return '';
  const version: [string, string] = ['v', String(LINK_VERSION)];
  return [version, ...said].map(([key, value]) => `${key}=${encodeValue(value)}`).join('&');
}

/** Commas and the like stay readable; browsers leave them alone in a fragment. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',');
}

function parameterEntries({ parameters }: Settings): [string, string][] {
  return Object.entries(parameters).map(([key, value]) => [`p.${key}`, writeNumber(value)]);
}

function hyperparameterEntries({ rate, hyperparameters, changes }: Settings): [string, string | null][] {
  const own = Object.entries(hyperparameters).flatMap(([id, values]) =>
    Object.entries(values).map(([key, value]): [string, string] => [`${id}.${key}`, writeNumber(value)]),
  );
  const changed = changes.map(({ optimizer, key, step, value }): [string, string] => [
    `${optimizer === '*' ? '' : `${optimizer}.`}${key}@${step}`,
    writeNumber(value),
  ]);
  return [['lr', rate === null ? null : writeNumber(rate)], ...own, ...changed];
}

/**
 * Reads the part of a link behind `#`. It never throws: what it cannot read it leaves at the default and
 * reports, one by one.
 */
export function decodeLink(hash: string): { content: LinkContent; problems: readonly LinkProblem[] } {
  const problems: LinkProblem[] = [];
  const said = new Map(new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B')));
  let content: LinkContent = {
    settings: defaultSettings,
    cursor: null,
    tab: null,
    language: null,
    theme: null,
  };

  const take = (key: string, read: (text: string) => Partial<LinkContent>) => {
    const value = said.get(key);
    if (value === undefined) return;
    said.delete(key);
    try {
      content = { ...content, ...read(value) };
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      const allowed = error.allowed === undefined ? {} : { allowed: error.allowed };
      problems.push({ key, value, reason: error.reason, ...allowed });
    }
  };
  const set = (settings: Partial<Settings>) => ({ settings: { ...content.settings, ...settings } });

  take('v', (text) => {
    if (readInteger(text, 1, Number.MAX_SAFE_INTEGER) > LINK_VERSION) throw new LinkError('newer-version');
    return {};
  });
  take('tab', (tab) => ({ tab }));
  take('lang', (text) => ({ language: readChoice(text, languages) }));
  take('theme', (text) => ({ theme: readChoice(text, themes) }));
  for (const [key, field] of Object.entries(fields)) {
    take(key, (text) => set(field.read(text, content.settings)));
  }
  take('at', (text) => ({ cursor: readInteger(text, 0, STEPS.max) }));
  take('lr', (text) => {
    const rate = readParameter(text, learningRate());
    return set({ rate: rate === surfaceOf(content.settings).rate ? null : rate });
  });
  for (const key of [...said.keys()]) take(key, (text) => set(readDotted(key, text, content.settings)));
  return { content, problems };
}

/** The spec of that name, and nothing that every object inherits. */
function ownSpec(specs: Parameters | undefined, name: string): ParameterSpec | undefined {
  return specs && Object.hasOwn(specs, name) ? specs[name] : undefined;
}

/** Any optimizer's learning rate serves to check the shared one. */
function learningRate(): ParameterSpec {
  const spec = optimizers[0]?.hyperparameters.lr;
  if (!spec) throw new Error('no optimizer has a learning rate');
  return spec;
}

/** Reads `p.kappa`, `adam.beta1`, `lr@120` or `adam.beta1@120`. */
function readDotted(key: string, text: string, now: Settings): Partial<Settings> {
  const [, owner = '*', name = '', at] = /^(?:([\w-]+)\.)?(\w+)(?:@(\d+))?$/.exec(key) ?? [];
  if (owner === 'p' && at === undefined) return readSurfaceParameter(name, text, now);
  const optimizer = optimizers.find(({ id }) => id === owner);
  const shared = owner === '*' && name === 'lr' && at !== undefined;
  const spec = shared ? learningRate() : ownSpec(optimizer?.hyperparameters, name);
  if (!spec) throw new LinkError('unknown-key');
  const value = readParameter(text, spec);
  if (at !== undefined) {
    const change = { optimizer: owner, key: name, step: readStep(at), value };
    return { changes: withChange(now.changes, change) };
  }
  // What a person sets to its default is not kept either, so that both are the same settings.
  if (name !== 'lr' && value === spec.default) return {};
  const own = { ...now.hyperparameters[owner], [name]: value };
  return { hyperparameters: { ...now.hyperparameters, [owner]: own } };
}

/** Reads the step of a change, which is part of its key. */
function readStep(digits: string): number {
  const step = Number(digits);
  if (step < 1 || step > STEPS.max) throw new LinkError('not-allowed', `@1 … @${STEPS.max}`);
  return step;
}

function readSurfaceParameter(name: string, text: string, now: Settings): Partial<Settings> {
  const spec = ownSpec(getSurface(now.surface).parameters, name);
  if (!spec) throw new LinkError('unknown-key');
  const value = readParameter(text, spec);
  return value === spec.default ? {} : { parameters: { ...now.parameters, [name]: value } };
}
