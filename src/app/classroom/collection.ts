import { createStore } from 'zustand/vanilla';
import { type Ask, fingerprint } from '../../lessons/questions/ask';
import { type CodeProblem, encodeAnswer, type SentAnswer } from '../../lessons/questions/code';
import { merge, readCodes } from '../../lessons/questions/collect';
import { keep, recall as kept } from '../../state/reload';

/** What a class has answered to a question so far. It stays in this tab of the browser alone. */
export interface Collection {
  readonly answers: readonly SentAnswer[];
  /** The codes last entered that do not count. */
  readonly refused: readonly { readonly text: string; readonly problem: CodeProblem }[];
  /** How many answers were read last. */
  readonly added: number;
  /** Those that have been forgotten, as long as that can be undone. */
  readonly forgotten: readonly SentAnswer[];
}

export const emptyCollection: Collection = { answers: [], refused: [], added: 0, forgotten: [] };

/** By the question's fingerprint. */
export const collections = createStore<Readonly<Record<number, Collection>>>(() => ({}));

const nameOf = (ask: Ask) => `answers.${fingerprint(ask)}`;

/** Takes up again what the class had answered before the page was loaded anew. */
export function recall(ask: Ask): void {
  const key = fingerprint(ask);
  if (collections.getState()[key]) return;
  const { answers } = readCodes(ask, kept(nameOf(ask)) ?? '');
  if (answers.length > 0) collections.setState({ [key]: { ...emptyCollection, answers } });
}

/** Reads codes and counts the answers in. */
export function collect(ask: Ask, text: string): Collection {
  const key = fingerprint(ask);
  const before = collections.getState()[key] ?? emptyCollection;
  const { answers, refused } = readCodes(ask, text);
  const all = merge(before.answers, answers);
  const after = { answers: all, refused, added: answers.length, forgotten: [] };
  collections.setState({ [key]: after });
  keepAnswers(ask, all);
  return after;
}

function keepAnswers(ask: Ask, answers: readonly SentAnswer[]): void {
  keep(nameOf(ask), answers.map((sent) => encodeAnswer(ask, sent)).join('\n') || null);
}

/** Forgets all answers. Until others come, or the page is left, they can be brought back. */
export function forget(ask: Ask): void {
  const key = fingerprint(ask);
  const { answers } = collections.getState()[key] ?? emptyCollection;
  collections.setState({ [key]: { ...emptyCollection, forgotten: answers } });
  keepAnswers(ask, []);
}

export function bringBack(ask: Ask): void {
  const key = fingerprint(ask);
  const { forgotten } = collections.getState()[key] ?? emptyCollection;
  collections.setState({ [key]: { ...emptyCollection, answers: forgotten } });
  keepAnswers(ask, forgotten);
}
