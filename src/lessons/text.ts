import type { Language } from '../state/preferences';

/** A text in one language or in both. */
export type Text =
  | { readonly en: string; readonly ko?: string | undefined }
  | { readonly en?: string | undefined; readonly ko: string };

/** The language in which `textIn` gives the text: that one, or the other where the text lacks it. */
export function languageIn(language: Language, text: Text): Language {
  if (text[language] !== undefined) return language;
  return language === 'en' ? 'ko' : 'en';
}

export function textIn(language: Language, text: Text): string {
  return text[languageIn(language, text)] ?? '';
}
