import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The strings of each language are a file of their own, fetched when the language is first shown. */
const files = {
  en: () => import('./en.json'),
  ko: () => import('./ko.json'),
} as const;

export type LanguageId = keyof typeof files;

/** Each language's name in itself. */
export const languageNames: Readonly<Record<LanguageId, string>> = { en: 'English', ko: '한국어' };

let wanted: LanguageId | undefined;

/**
 * Shows the page in a language. Resolves when its strings are there; if another language has been asked for
 * in the meantime, that one wins.
 */
export async function showLanguage(language: LanguageId): Promise<void> {
  wanted = language;
  if (!i18next.hasResourceBundle?.(language, 'app')) {
    const { default: strings } = await files[language]();
    if (i18next.isInitialized) {
      for (const [namespace, texts] of Object.entries(strings)) {
        i18next.addResourceBundle(language, namespace, texts);
      }
    } else if (wanted === language) {
      await i18next.use(initReactI18next).init({
        lng: language,
        fallbackLng: false,
        resources: { [language]: strings },
        defaultNS: 'app',
        // React escapes what it writes.
        interpolation: { escapeValue: false },
        react: { useSuspense: false },
      });
    }
  }
  if (wanted !== language) return;
  if (i18next.language !== language) await i18next.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
