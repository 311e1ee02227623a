import { createStore } from 'zustand/vanilla';
import { type Ask, fingerprint } from '../../lessons/questions/ask';
import { type CodeProblem, encodeAnswer, type SentAnswer } from '../../lessons/questions/code';
import { merge, readCodes } from '../../lessons/questions/collect';

/** What a class has answered to a question so far. It stays in this tab of the browser alone. */
export interface Collection {
  readonly answers: readonly SentAnswer[];
  /** The codes last entered that do not count. */
  readonly refused: readonly { readonly text: string; readonly problem: CodeProblem }[];
  /** How many answers were read last. */
  readonly added: number;
}

export const emptyCollection: Collection = { answers: [], refused: [], added: 0 };

/** By the question's fingerprint. */
export const collections = createStore<Readonly<Record<number, Collection>>>(() => ({}));

const PREFIX = 'optiscope.answers.';

/** Takes up again what the class had answered before the page was loaded anew. */
export function recall(ask: Ask): void {
  const key = fingerprint(ask);
  if (collections.getState()[key]) return;
  const { answers } = readCodes(ask, attempt(() => sessionStorage.getItem(PREFIX + key)) ?? '');
  if (answers.length > 0) collections.setState({ [key]: { ...emptyCollection, answers } });
}

/** Reads codes and counts the answers in. */
export function collect(ask: Ask, text: string): Collection {
  const key = fingerprint(ask);
  const before = collections.getState()[key] ?? emptyCollection;
  const { answers, refused } = readCodes(ask, text);
  const after = { answers: merge(before.answers, answers), refused, added: answers.length };
  collections.setState({ [key]: after });
  const codes = after.answers.map((sent) => encodeAnswer(ask, sent)).join('\n');
  attempt(() => sessionStorage.setItem(PREFIX + key, codes));
  return after;
}

export function forget(ask: Ask): void {
  const key = fingerprint(ask);
  collections.setState({ [key]: emptyCollection });
  attempt(() => sessionStorage.removeItem(PREFIX + key));
}

/** Where the browser keeps nothing, answers last as long as the page. */
function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
