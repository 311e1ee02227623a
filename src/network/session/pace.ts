/** Gives some work its share of the time. */
export class Share {
  #next = -Infinity;

  /**
   * @param share of the time, from 0 to 1
   * @param least milliseconds between two pieces of work, however short they are
   */
  constructor(
    readonly share: number,
    readonly least: number,
  ) {}

  /** When its turn is. */
  get next(): number {
    return this.#next;
  }

  /** Whether it is its turn. */
  ready(now: number): boolean {
    return now >= this.#next;
  }

  /** Accounts for a piece of work that has just ended; `whole` if no more follows at once. */
  spent(milliseconds: number, now: number, whole: boolean): void {
    const pause = milliseconds * (1 / this.share - 1);
    this.#next = now + (whole ? Math.max(pause, this.least) : pause);
  }
}

/** Milliseconds for which a hand is taken to be at work after each thing that it does. */
const AT_WORK = 150;

/** Leaves the page half of the time while a hand is at work there, which the page is to answer within a frame. */
export class Courtesy {
  #until = -Infinity;

  /** @param whole milliseconds of training between two looks at the mail where nobody waits */
  constructor(readonly whole: number) {}

  /** A hand has done something. */
  show(now: number): void {
    this.#until = now + AT_WORK;
  }

  /** How long to train. */
  slice(now: number): number {
    return now < this.#until ? this.whole / 3 : this.whole;
  }

  /** How long to rest after all work since `begun`. */
  rest(begun: number, now: number): number {
    return begun < this.#until ? now - begun : 0;
  }
}

/** Says when the next step is due, where there are to be only so many a second. */
export class Metronome {
  #due = -Infinity;

  /** The time at which a step may be taken; −Infinity: at once. */
  get due(): number {
    return this.#due;
  }

  /** A step is taken; the next one is due a beat later. After a delay the steps missed are not made up for. */
  tick(now: number, speed: number | null): void {
    this.#due = speed === null ? -Infinity : Math.max(this.#due, now - 100) + 1000 / speed;
  }

  /** Begins anew: a step is due at once. */
  reset(): void {
    this.#due = -Infinity;
  }
}

/** Steps a second, over the last second. */
export class Rate {
  #marks: { time: number; step: number }[] = [];

  reset(): void {
    this.#marks = [];
  }

  /** Notes that so many steps have been taken by now. */
  mark(time: number, step: number): void {
    this.#marks.push({ time, step });
    while (this.#marks.length > 2 && this.#marks[1]!.time < time - 1000) this.#marks.shift();
  }

  /** Null before there is anything to measure. */
  get perSecond(): number | null {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (!first || !last || last.time <= first.time) return null;
    return (1000 * (last.step - first.step)) / (last.time - first.time);
  }
}
