import { createStore } from 'zustand/vanilla';

export const languages = ['en', 'ko'] as const;
export const themes = ['light', 'dark', 'projector'] as const;

export type Language = (typeof languages)[number];
export type Theme = (typeof themes)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** What the person or the link chose, as against what the browser suggested: only that is in the link. */
  readonly chosen: { readonly language: boolean; readonly theme: boolean };
}

/** The language and theme of the page. */
export const preferences = createStore<Preferences>(() => ({
  language: suggestedLanguage(),
  theme: suggestedTheme(),
  chosen: { language: false, theme: false },
}));

export function setLanguage(language: Language): void {
  preferences.setState((now) => ({ language, chosen: { ...now.chosen, language: true } }));
}

export function setTheme(theme: Theme): void {
  preferences.setState((now) => ({ theme, chosen: { ...now.chosen, theme: true } }));
}

function suggestedLanguage(): Language {
  const preferred = globalThis.navigator?.languages ?? [];
  for (const tag of preferred) {
    const known = languages.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (known) return known;
  }
  return 'en';
}

function suggestedTheme(): Theme {
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
