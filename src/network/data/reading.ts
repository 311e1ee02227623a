/**
 * What reading someone's file comes to: the value, or what is wrong with it. Problems carry a code and numbers, no
 * words: the screen has the words, in two languages.
 */
export type Reading<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function refused<Problem>(...problems: Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems };
}
