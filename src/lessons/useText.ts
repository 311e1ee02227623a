import { useStore } from 'zustand';
import { preferences } from '../state/preferences';
import { languageIn, type Text, textIn } from './text';

/** A text in the language shown or, where it lacks that one, in the other; `lang` says so to whoever reads it out. */
export function useText(text: Text): { readonly text: string; readonly lang: string | undefined } {
  const language = useStore(preferences, (now) => now.language);
  const found = languageIn(language, text);
  return { text: textIn(language, text), lang: found === language ? undefined : found };
}
