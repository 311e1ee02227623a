import type { TrainerState } from '../trainer';
import { Share } from './pace';

interface Saved {
  readonly number: number;
  readonly step: number;
  readonly state: TrainerState;
  readonly training: boolean;
}

/** Keeps the state of a race elsewhere, from which it can go on in another place: now and then, and when it rests. */
export class Saver {
  #share = share();
  #step = 0;

  /** @param save takes a state, a copy of its own */
  constructor(readonly save: (race: number, state: TrainerState) => void) {}

  /** A race begins at this step, which need not be saved. */
  begin(step: number): void {
    this.#share = share();
    this.#step = step;
  }

  /** Saves the state, if it is another than before and it is time. */
  offer(race: Saved): void {
    if (!race.training || this.#share.ready(performance.now())) this.keep(race);
  }

  /** Saves the state, if it is another than before. */
  keep(race: Saved): void {
    if (race.step === this.#step) return;
    const begin = performance.now();
    this.save(race.number, race.state);
    this.#step = race.step;
    const end = performance.now();
    this.#share.spent(end - begin, end, true);
  }
}

/** A hundredth of the time at the most, and no more often than every 2 seconds. */
const share = () => new Share(0.01, 2000);
