import { Portion } from '../portion';
import type { Work } from './forward';
import type { Look, PictureMessage } from './messages';
import type { Opened } from './opening';
import { Share } from './pace';
import { picture } from './pictures';
import type { Kept } from './snapshots';

/** Of the time, while it trains, and milliseconds between two pictures: 20 a second at most. */
const SHARE = { share: 1 / 3, least: 50 };

/** Says when the page gets a new picture, and draws it part by part. */
export class Painter {
  /** Whether the page has yet to draw the last picture. */
  drawing = false;
  /** Whether what the page shows is out of date. */
  #stale = true;
  #current: Work<PictureMessage> | null = null;
  readonly #share = new Share(SHARE.share, SHARE.least);
  readonly #portion: Portion;

  constructor(
    readonly race: number,
    readonly opened: Opened,
    readonly now: () => number,
    readonly tell: (picture: PictureMessage) => void,
  ) {
    const { racers, network } = opened.trainer;
    this.#portion = new Portion(racers.length * network.layout.length);
  }

  /** When there is more to do: a time, or Infinity. */
  next(training: boolean): number {
    if (this.#current) return training ? this.#share.next : this.now();
    return this.#stale && !this.drawing ? this.#share.next : Infinity;
  }

  /** A later picture would show something else. */
  outdate(): void {
    this.#stale = true;
  }

  /** Leaves the picture under way: it would show what is no longer wanted. */
  abandon(): void {
    this.#current = null;
    this.#stale = true;
  }

  /** Does a part, if it is time for it, of a picture of what `kept` gives. */
  work(training: boolean, kept: () => Kept, look: Look): void {
    const begin = this.now();
    if (begin < this.next(training)) return;
    if (!this.#current) {
      this.#current = picture(this.race, this.opened, kept(), look, this.#portion);
      this.#stale = false;
    }
    const { done, value } = this.#current.next();
    const now = this.now();
    this.#share.spent(now - begin, now, done === true);
    if (!done) return;
    this.#current = null;
    this.drawing = true;
    this.tell(value);
  }
}
