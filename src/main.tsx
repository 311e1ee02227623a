import { sayUnopened } from './app/unopened';
import { files } from './i18n/files';
import { languages, preferences } from './state/preferences';
import './ui/drawing/worker';

// The strings are fetched beside the page's code, not after it, in the language that it will most likely show.
const said = new URLSearchParams(window.location.hash.slice(1)).get('lang');
const language = languages.find((known) => known === said) ?? preferences.getState().language;
files[language]().catch(() => undefined);

import('./app/mount').catch((error) => {
  sayUnopened();
  throw error;
});
