import type { ResourceLanguage } from 'i18next';

/** The strings of each language are a file of their own, fetched when the language is first shown. */
export const files = {
  en: () => import('./en.json'),
  ko: () => import('./ko.json'),
} as const;

export type LanguageId = keyof typeof files;

type Strings = Readonly<Record<LanguageId, () => Promise<{ default: ResourceLanguage }>>>;

/** Strings that only a part of the page needs, by namespace: fetched with it. */
export const parts = {
  network: { en: () => import('./network.en.json'), ko: () => import('./network.ko.json') },
  lessons: { en: () => import('./lessons.en.json'), ko: () => import('./lessons.ko.json') },
  classroom: { en: () => import('./classroom.en.json'), ko: () => import('./classroom.ko.json') },
  present: { en: () => import('./present.en.json'), ko: () => import('./present.ko.json') },
  takeaway: { en: () => import('./takeaway.en.json'), ko: () => import('./takeaway.ko.json') },
} as const satisfies Readonly<Record<string, Strings>>;

export type PartId = keyof typeof parts;
