import i18next, { type FormatterModule, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { files, type LanguageId, type PartId, parts } from './files';

export type { LanguageId, PartId } from './files';

/** Each language's name in itself. */
export const languageNames: Readonly<Record<LanguageId, string>> = { en: 'English', ko: '한국어' };

/** Whole numbers in a text, such as steps, with their digits grouped as in the language. */
const grouping: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language) =>
    Number.isInteger(value) ? Number(value).toLocaleString(language) : value,
};

let wanted: LanguageId | undefined;
const wantedParts = new Set<PartId>();

/**
 * Shows the page in a language. Resolves when its strings are there; if another language has been asked for
 * in the meantime, that one wins.
 */
export async function showLanguage(language: LanguageId): Promise<void> {
  wanted = language;
  const bundles = await Promise.all(missing(language).map((fetch) => fetch()));
  const strings: ResourceLanguage = Object.assign({}, ...bundles.map((bundle) => bundle.default));
  if (i18next.isInitialized) {
    for (const [namespace, texts] of Object.entries(strings)) {
      i18next.addResourceBundle(language, namespace, texts);
    }
  } else if (wanted === language) {
    await i18next
      .use(initReactI18next)
      .use(grouping)
      .init({
        lng: language,
        fallbackLng: false,
        resources: { [language]: strings },
        defaultNS: 'app',
        // React escapes what it writes.
        interpolation: { escapeValue: false, alwaysFormat: true },
        react: { useSuspense: false },
        // At once, so that a part that comes meanwhile finds it done.
        initAsync: false,
      });
  }
  if (wanted !== language) return;
  if (i18next.language !== language) await i18next.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** Fetches the strings of a part in the language shown, and from now on with every language. */
export async function showPart(part: PartId): Promise<void> {
  wantedParts.add(part);
  // Before the first language, the strings come with it.
  if (wanted !== undefined) await showLanguage(wanted);
}

/** What an `import()` fetches, once the strings of the part are there too, in which it speaks. */
export async function withWords<T>(part: PartId, code: Promise<T>): Promise<T> {
  const [content] = await Promise.all([code, showPart(part)]);
  return content;
}

/** The files with strings in that language that are not there yet. */
function missing(language: LanguageId): (() => Promise<{ default: ResourceLanguage }>)[] {
  const has = (namespace: string) => i18next.hasResourceBundle?.(language, namespace);
  const further = [...wantedParts].filter((part) => !has(part)).map((part) => parts[part][language]);
  return has('app') ? further : [files[language], ...further];
}
