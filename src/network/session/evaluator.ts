import { Portion } from '../portion';
import { evaluation } from './evaluation';
import type { EvaluationMessage } from './messages';
import type { Opened } from './opening';
import { Share } from './pace';

/** Of the time, while it trains: the first evaluation, before which there is nothing to show, and all others. */
const SHARE = { first: 0.5, later: 0.15 };
/** Milliseconds between two evaluations at least. */
const LEAST = 50;
/** Milliseconds after which an evaluation is due though no epoch has ended. */
const EVERY = 250;
/** Milliseconds of an epoch whose end is evaluated in any case, and of an evaluation that is for such ends only. */
const LONG_EPOCH = 1000;
const LONG_EVALUATION = 1000;
/** Milliseconds after which the first half of an evaluation is worth a message. */
const HALF_AFTER = 300;

/**
 * Says when the networks of a race are evaluated on all rows, and does it part by part. While the race trains, this
 * takes a small share of the time; while it rests, all of it, until the newest step is evaluated.
 */
export class Evaluator {
  /**
   * What training waits for: `judgement`, the evaluation that says whether it is finished; `evaluation`, that of the
   * last epoch, which has to be done before that of this one.
   */
  waiting: 'judgement' | 'evaluation' | null = null;
  #current: ReturnType<typeof evaluation> | null = null;
  /** The step of the last evaluation begun, and when that was. */
  #begun = { step: -1, time: -Infinity };
  /** Milliseconds that the last whole evaluation took, null before there is one, and that the current one has taken. */
  #whole: number | null = null;
  #spent = 0;
  #epochEnded = -Infinity;
  #share = new Share(SHARE.first, LEAST);
  readonly #portion: Portion;

  /** @param tell gets each evaluation, and of long ones the first half before */
  constructor(
    readonly opened: Opened,
    readonly now: () => number,
    readonly tell: (evaluation: EvaluationMessage) => void,
  ) {
    const { racers, network } = opened.trainer;
    this.#portion = new Portion(racers.length * network.layout.length);
  }

  /** When there is more to do: a time, or Infinity. */
  next(training: boolean): number {
    if (!this.#current && this.#begun.step === this.opened.trainer.step) return Infinity;
    return training ? this.#share.next : this.now();
  }

  /** Has training wait for the evaluation of this step, as `work` will give it. */
  judge(): void {
    this.waiting = 'judgement';
    this.#begin();
  }

  /** An epoch has ended with the step just taken. */
  endEpoch(): void {
    const now = this.now();
    const long = now >= this.#epochEnded + LONG_EPOCH;
    this.#epochEnded = now;
    if (this.waiting || (!long && !this.#share.ready(now))) return;
    if (!this.#current) this.#begin();
    else if (long) this.waiting = 'evaluation';
  }

  /**
   * Does a part, if it is time for it.
   *
   * @returns the evaluation that training had to wait for to be judged, once it is there
   */
  work(training: boolean): EvaluationMessage | null {
    const begin = this.now();
    if (training && !this.#share.ready(begin)) return null;
    if (!this.#current) {
      if (this.#begun.step === this.opened.trainer.step) return null;
      const early = begin < this.#begun.time + EVERY || (this.#whole ?? 0) > LONG_EVALUATION;
      if (training && early) return null;
      this.#begin();
    }
    const { done, value } = this.#current!.next();
    const now = this.now();
    this.#spent += now - begin;
    if (done && this.#whole === null) this.#share = new Share(SHARE.later, LEAST);
    this.#share.spent(now - begin, now, done === true);
    if (!done) {
      if (value && this.#spent > HALF_AFTER) this.tell(value);
      return null;
    }
    this.#current = null;
    this.#whole = this.#spent;
    this.tell(value);
    const { waiting } = this;
    this.waiting = null;
    if (waiting === 'evaluation') this.#begin();
    return waiting === 'judgement' ? value : null;
  }

  /** Leaves what is under way, as the networks or the backend have changed, and begins anew where it matters. */
  abandon(): void {
    this.#current = null;
    this.#begun.step = -1;
    if (this.waiting === 'judgement') this.#begin();
    else this.waiting = null;
  }

  #begin(): void {
    this.#current = evaluation(this.opened, this.#portion);
    this.#begun = { step: this.opened.trainer.step, time: this.now() };
    this.#spent = 0;
  }
}
