import { createStore } from 'zustand/vanilla';

/** Something in a link that was ignored, and why. */
export interface LinkProblem {
  readonly key: string;
  readonly value: string;
  readonly reason:
    | 'unknown-key'
    | 'not-a-number'
    | 'not-allowed'
    | 'unknown-choice'
    | 'unreadable'
    | 'newer-version';
  /** What is allowed, where that can be said in a few words. */
  readonly allowed?: string;
}

/** What could not be read of the link that was opened last. */
export const linkProblems = createStore<{ readonly problems: readonly LinkProblem[]; dismiss(): void }>(
  (set) => ({
    problems: [],
    dismiss: () => set({ problems: [] }),
  }),
);

/** Thrown by a reader to say why it refuses a value. */
export class LinkError extends Error {
  constructor(
    readonly reason: LinkProblem['reason'],
    readonly allowed?: string,
  ) {
    super(reason);
  }
}
