import type { Backends } from '../backends/backends';
import { otherThan } from './choose';
import type { BackendReport } from './messages';

/** Breakdowns that a race recovers from by itself: at one step, and in all. */
const MOST = { here: 3, all: 20 };

/**
 * Replaces a backend that has failed: by itself, started afresh, and when it fails at the same step once more by the
 * other one. The trainer keeps its state outside the backend and changes it only when a step is complete, so no step
 * is lost or taken twice.
 */
export class Recovery {
  #step = -1;
  #here = 0;
  #all = 0;

  constructor(readonly backends: Backends) {}

  /** Forgets earlier breakdowns, which were another race's. */
  reset(): void {
    this.#step = -1;
    this.#here = this.#all = 0;
  }

  /**
   * Gives up a backend that has failed at this step, and starts another.
   *
   * @returns the one that is now in use; null where neither starts, or it has failed too often
   */
  async replace(failed: BackendReport, step: number): Promise<BackendReport | null> {
    this.backends.drop(failed.id);
    this.#here = step === this.#step ? this.#here + 1 : 1;
    this.#step = step;
    this.#all++;
    if (this.#here > MOST.here || this.#all > MOST.all) return null;
    const other = otherThan(failed.id);
    for (const id of this.#here === 1 ? [failed.id, other] : [other, failed.id]) {
      try {
        await this.backends.use(id);
      } catch {
        continue;
      }
      return { ...failed, id, why: id === failed.id ? failed.why : 'failed' };
    }
    return null;
  }
}
