import fc from 'fast-check';
import { languages, themes } from '../preferences';
import { defaultSettings, STEPS } from '../settings';
import { anySettings } from '../testing';
import type { LinkContent } from './codec';

/** What an empty link says. */
export const nothing: LinkContent = {
  settings: defaultSettings,
  cursor: null,
  tab: null,
  language: null,
  theme: null,
};

/** Anything a link can say. */
export const anyContent: fc.Arbitrary<LinkContent> = fc.record({
  settings: anySettings,
  cursor: fc.option(fc.integer({ min: 0, max: STEPS.max })),
  tab: fc.option(fc.oneof(fc.constantFrom('surfaces', 'network'), fc.string({ unit: 'binary' }))),
  language: fc.option(fc.constantFrom(...languages)),
  theme: fc.option(fc.constantFrom(...themes)),
});
