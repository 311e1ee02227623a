import { LinkError, type LinkProblem } from './problem';

/** The keys of a link, read one by one; what a reader refuses is noted, and the others count all the same. */
export class Keys {
  readonly problems: LinkProblem[] = [];
  readonly #said: Map<string, string>;

  constructor(said: Iterable<readonly [key: string, value: string]>) {
    this.#said = new Map(said);
  }

  /** Reads a key if the link has it. */
  take(key: string, read: (text: string) => void): void {
    const value = this.#said.get(key);
    if (value === undefined) return;
    this.#said.delete(key);
    try {
      read(value);
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      const allowed = error.allowed === undefined ? {} : { allowed: error.allowed };
      this.problems.push({ key, value, reason: error.reason, ...allowed });
    }
  }

  /** Those that nobody has taken. */
  get rest(): [key: string, value: string][] {
    return [...this.#said];
  }
}
