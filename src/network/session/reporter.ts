import type { Step } from '../trainer';
import type { Report } from './messages';
import type { Recorder } from './recorder';

/** Milliseconds between two messages of steps. */
const EVERY = 33;

/** Tells the page of a race: steps many at once, and everything else as it comes. */
export class Reporter {
  #told = -Infinity;

  constructor(
    readonly race: number,
    readonly recorder: Recorder,
    readonly now: () => number,
    readonly report: (report: Report) => void,
  ) {}

  /** Takes note of a step that the page is to hear of. */
  note(step: Step): void {
    this.recorder.add(step);
  }

  /** Steps go first: what is said after them may be of the last one. */
  say(report: Report): void {
    this.#flush();
    this.report(report);
  }

  /** Says which steps have been taken, if it is time. */
  work(): void {
    if (this.now() >= this.#told + EVERY) this.#flush();
  }

  /** The race is at another step, as `report` says; the next one is number `from`. */
  restart(from: number, report: Report): void {
    this.recorder.restart(from);
    this.report(report);
  }

  #flush(): void {
    this.#told = this.now();
    const steps = this.recorder.take();
    if (steps) this.report({ type: 'steps', race: this.race, steps });
  }
}
