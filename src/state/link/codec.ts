import { getSurface, optimizers, type ParameterSpec, type Parameters } from '../../engine';
import { withChange } from '../changes';
import { type Page, plainPage } from '../page';
import { type Language, languages, type Theme, themes } from '../preferences';
import { defaultSettings, type Settings, STEPS, surfaceOf } from '../settings';
import { DEFAULT_TAB, tabOf } from '../tab';
import type { Pairs } from './chapters';
import { fields } from './fields';
import { Keys } from './keys';
import { LinkError, type LinkProblem } from './problem';
import { readChoice, readInteger, readParameter } from './read';
import { writeNumber } from './write';

/** Rises when a key changes its meaning, never when one is added. */
export const LINK_VERSION = 1;

const switches = ['0', '1'] as const;

/** Everything a link can say. Null: the link leaves it open. */
export interface LinkContent {
  /** Of the Surfaces tab; a link to another tab does not name them. */
  readonly settings: Settings;
  readonly cursor: number | null;
  readonly tab: string | null;
  /** What the link says to another tab than the Surfaces tab, as it stands there. */
  readonly chapter: Pairs;
  readonly page: Page;
  readonly language: Language | null;
  readonly theme: Theme | null;
}

/** Whether a link to this tab has a chapter in place of the Surfaces tab's settings. */
export function hasChapter(tab: string | null): tab is string {
  return tabOf(tab) !== DEFAULT_TAB;
}

/** Writes the part of a link behind `#`: readable keys, only what differs from the defaults. */
export function encodeLink(content: LinkContent): string {
  const { tab, chapter, page, language, theme } = content;
  const entries: (readonly [string, string | null])[] = [...pageEntries(page), ['tab', tab]];
  entries.push(...(hasChapter(tab) ? chapter : surfaceEntries(content)));
  entries.push(['lang', language], ['theme', theme]);
  const said = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  if (said.length === 0) return '';
  const version: [string, string] = ['v', String(LINK_VERSION)];
  return [version, ...said].map(([key, value]) => `${encodeText(key)}=${encodeText(value)}`).join('&');
}

function pageEntries({ lesson, scene, embed, ask, speaker }: Page): [string, string | null][] {
  return [
    ['lesson', lesson],
    ['scene', lesson === null || scene === plainPage.scene ? null : String(scene)],
    ['ask', ask],
    ['speaker', speaker],
    ['embed', embed ? '1' : null],
  ];
}

/** Commas and the like stay readable; browsers leave them alone in a fragment. */
function encodeText(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%40', '@');
}

function surfaceEntries({ settings, cursor }: LinkContent): [string, string | null][] {
  const entries: [string, string | null][] = [];
  for (const [key, field] of Object.entries(fields)) {
    entries.push([key, field.write(settings)]);
    if (key === 'surface') entries.push(...parameterEntries(settings));
    if (key === 'rates') entries.push(...hyperparameterEntries(settings));
  }
  entries.push(['at', cursor === null ? null : String(cursor)]);
  return entries;
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
 * reports, one by one. What it says to another tab is that tab's to read.
 */
export function decodeLink(hash: string): { content: LinkContent; problems: readonly LinkProblem[] } {
  const keys = new Keys(new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B')));
  let content: LinkContent = {
    settings: defaultSettings,
    cursor: null,
    tab: null,
    chapter: [],
    page: plainPage,
    language: null,
    theme: null,
  };
  const take = (key: string, read: (text: string) => Partial<LinkContent>) =>
    keys.take(key, (text) => {
      content = { ...content, ...read(text) };
    });
  const set = (settings: Partial<Settings>) => ({ settings: { ...content.settings, ...settings } });
  const turn = (page: Partial<Page>) => ({ page: { ...content.page, ...page } });

  take('v', (text) => {
    if (readInteger(text, 1, Number.MAX_SAFE_INTEGER) > LINK_VERSION) throw new LinkError('newer-version');
    return {};
  });
  take('lesson', (lesson) => turn({ lesson }));
  take('scene', (text) => {
    if (content.page.lesson === null) throw new LinkError('unknown-key');
    return turn({ scene: readInteger(text, 1, 1000) });
  });
  take('ask', (ask) => turn({ ask }));
  take('speaker', (speaker) => turn({ speaker }));
  take('embed', (text) => turn({ embed: readChoice(text, switches) === '1' }));
  take('tab', (tab) => ({ tab }));
  take('lang', (text) => ({ language: readChoice(text, languages) }));
  take('theme', (text) => ({ theme: readChoice(text, themes) }));
  if (hasChapter(content.tab)) {
    return { content: { ...content, chapter: keys.rest }, problems: keys.problems };
  }
  for (const [key, field] of Object.entries(fields)) {
    take(key, (text) => set(field.read(text, content.settings)));
  }
  take('at', (text) => ({ cursor: readInteger(text, 0, STEPS.max) }));
  take('lr', (text) => {
    const rate = readParameter(text, learningRate());
    return set({ rate: rate === surfaceOf(content.settings).rate ? null : rate });
  });
  for (const [key] of keys.rest) take(key, (text) => set(readDotted(key, text, content.settings)));
  return { content, problems: keys.problems };
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
