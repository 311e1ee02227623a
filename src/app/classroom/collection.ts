import { createStore } from 'zustand/vanilla';
import { type Ask, fingerprint } from '../../lessons/questions/ask';
import type { CodeProblem, SentAnswer } from '../../lessons/questions/code';
import { merge, readCodes } from '../../lessons/questions/collect';

/** What a class has answered to a question so far. It stays in this page alone. */
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

/** Reads codes and counts the answers in. */
export function collect(ask: Ask, text: string): Collection {
  const key = fingerprint(ask);
  const before = collections.getState()[key] ?? emptyCollection;
  const { answers, refused } = readCodes(ask, text);
  const after = { answers: merge(before.answers, answers), refused, added: answers.length };
  collections.setState({ [key]: after });
  return after;
}

export function forget(ask: Ask): void {
  collections.setState({ [fingerprint(ask)]: emptyCollection });
}
