import fc from 'fast-check';
import { vi } from 'vitest';
import { type Page, plainPage } from '../page';
import { languages, themes } from '../preferences';
import { defaultSettings, STEPS } from '../settings';
import { anySettings } from '../testing';
import type { LinkContent } from './codec';

/** What an empty link says. */
export const nothing: LinkContent = {
  settings: defaultSettings,
  cursor: null,
  tab: null,
  chapter: [],
  page: plainPage,
  language: null,
  theme: null,
};

const anyPreferences = {
  language: fc.option(fc.constantFrom(...languages)),
  theme: fc.option(fc.constantFrom(...themes)),
};

const anyPage: fc.Arbitrary<Page> = fc
  .record({
    lesson: fc.option(fc.string({ unit: 'binary' })),
    scene: fc.integer({ min: 1, max: 1000 }),
    embed: fc.boolean(),
    ask: fc.option(fc.string({ unit: 'binary' })),
    speaker: fc.option(fc.string({ unit: 'binary' })),
  })
  .map((page) => (page.lesson === null ? { ...page, scene: 1 } : page));

/** Keys of a chapter, which the page itself does not read. */
const anyKey = fc
  .oneof(
    fc.constantFrom('surface', 'at', 'lr', 'adam.beta1@3', '', '__proto__'),
    fc.string({ unit: 'binary' }),
  )
  .filter((key) => !['v', 'tab', 'lang', 'theme', ...Object.keys(plainPage)].includes(key));

/** Anything a link to the Surfaces tab can say. */
export const anySurfacesContent: fc.Arbitrary<LinkContent> = fc.record({
  settings: anySettings,
  cursor: fc.option(fc.integer({ min: 0, max: STEPS.max })),
  tab: fc.option(
    fc.oneof(fc.constant('surfaces'), fc.string({ unit: 'binary' })).filter((id) => id !== 'network'),
  ),
  chapter: fc.constant([]),
  page: anyPage,
  ...anyPreferences,
});

const anyNetworkContent: fc.Arbitrary<LinkContent> = fc.record({
  settings: fc.constant(defaultSettings),
  cursor: fc.constant(null),
  tab: fc.constant('network'),
  chapter: fc.uniqueArray(fc.tuple(anyKey, fc.string({ unit: 'binary' })), { selector: ([key]) => key }),
  page: anyPage,
  ...anyPreferences,
});

/** Anything a link can say. */
export const anyContent: fc.Arbitrary<LinkContent> = fc.oneof(
  { weight: 4, arbitrary: anySurfacesContent },
  anyNetworkContent,
);

/** Where the fake window's page is. */
export const PAGE = 'https://example.org/optiscope/?from=mail';

/** As much of a browser's window as the link needs: an address, a history with a position, and the clock's timers. */
export class FakeWindow extends EventTarget {
  entries = [PAGE];
  position = 0;
  setTimeout = globalThis.setTimeout;
  clearTimeout = globalThis.clearTimeout;

  get location(): URL {
    return new URL(this.entries[this.position]!);
  }
  get hash(): string {
    return this.location.hash;
  }
  readonly history = {
    pushState: vi.fn((_state: unknown, _unused: string, address: string) => {
      this.entries = [...this.entries.slice(0, this.position + 1), new URL(address).href];
      this.position++;
    }),
    replaceState: vi.fn((_state: unknown, _unused: string, address: string) => {
      this.entries[this.position] = new URL(address).href;
    }),
  };
  go(by: number): void {
    this.position += by;
    this.dispatchEvent(new Event('popstate'));
  }
}
