import type { Step } from '../trainer';
import type { StepsMessage } from './messages';

/** Collects steps until the page is told of them, many in one message. */
export class Recorder {
  #from = 1;
  #steps: Step[] = [];

  /**
   * @param ids all racers, in their order
   * @param layers of one network
   */
  constructor(
    readonly ids: readonly string[],
    readonly layers: number,
  ) {}

  /** Forgets what it has; the next step is number `from`. */
  restart(from: number): void {
    this.#from = from;
    this.#steps = [];
  }

  add(step: Step): void {
    this.#steps.push(step);
  }

  /** The steps since the last message; null where there are none. */
  take(): StepsMessage | null {
    const steps = this.#steps;
    if (steps.length === 0) return null;
    const { layers } = this;
    const from = this.#from;
    const epochs: number[] = [];
    const columns = new Map(
      this.ids.map((id) => [
        id,
        {
          id,
          loss: new Float64Array(steps.length).fill(Number.NaN),
          gradientNorms: new Float64Array(steps.length * layers).fill(Number.NaN),
        },
      ]),
    );
    for (const [index, { step, completes, racers }] of steps.entries()) {
      if (completes) epochs.push(step);
      for (const { id, loss, gradientNorms } of racers) {
        const column = columns.get(id)!;
        column.loss[index] = loss;
        column.gradientNorms.set(gradientNorms, index * layers);
      }
    }
    this.restart(from + steps.length);
    return { from, count: steps.length, epochs, racers: [...columns.values()] };
  }
}
