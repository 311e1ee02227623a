import { Portion } from '../portion';
import type { Step, TrainerState } from '../trainer';
import { evaluation } from './evaluation';
import type { Work } from './forward';
import type {
  EvaluationMessage,
  LiveSettings,
  Look,
  PictureMessage,
  Report,
  StatusMessage,
} from './messages';
import { applySettings, factsOf, type Opened } from './opening';
import { Metronome, Rate, Share } from './pace';
import { picture } from './pictures';
import { Recorder } from './recorder';
import { type Kept, keep, Snapshots } from './snapshots';

/** Milliseconds between two messages of steps, and between two of status while it trains. */
const STEPS_EVERY = 33;
const STATUS_EVERY = 100;
/** Milliseconds after which an evaluation is due though no epoch has ended. */
const EVALUATE_EVERY = 250;
/** Of the time: what evaluations and pictures may take while it trains. */
const EVALUATIONS = { share: 0.15, least: 50 };
const PICTURES = { share: 1 / 3, least: 50 };

export interface RaceOptions {
  readonly number: number;
  readonly opened: Opened;
  readonly live: LiveSettings;
  readonly look: Look;
  report(report: Report): void;
  /** Milliseconds. */
  now(): number;
  /** Bytes for the steps kept to scrub back to; 64 MB unless given. */
  readonly budget?: number;
}

/**
 * One race, from its opening to the next: it trains when told to, evaluates, draws what the page looks at, and reports.
 * It does each piece of work when asked, and never waits; `server.ts` has the loop. What the backend throws passes
 * through, and the race is then as it was before that piece of work.
 */
export class Race {
  readonly number: number;
  readonly opened: Opened;
  #live: LiveSettings;
  #look: Look;
  #state: StatusMessage['state'] = 'paused';
  #finished: StatusMessage['finished'] = null;
  /** Where training pauses by itself. */
  #goal: 'step' | 'epoch' | null = null;
  #shown: Kept | null = null;
  readonly #recorder: Recorder;
  readonly #snapshots: Snapshots;
  readonly #metronome = new Metronome();
  readonly #rate = new Rate();
  readonly #portions: { readonly evaluation: Portion; readonly picture: Portion };
  #evaluation: Work<EvaluationMessage> | null = null;
  #evaluated = { step: -1, time: -Infinity };
  /** Whether training waits for the evaluation, on which depends whether it is finished. */
  #judging = false;
  readonly #evaluations = new Share(EVALUATIONS.share, EVALUATIONS.least);
  #picture: Work<PictureMessage> | null = null;
  /** Whether what the page shows is out of date. */
  #stale = true;
  /** Whether the page has yet to draw the last picture. */
  #drawing = false;
  readonly #pictures = new Share(PICTURES.share, PICTURES.least);
  #reported = { steps: -Infinity, status: -Infinity };

  constructor(readonly options: RaceOptions) {
    const { number, opened, live, look, budget } = options;
    const { trainer } = opened;
    this.number = number;
    this.opened = opened;
    this.#live = live;
    this.#look = look;
    const ids = trainer.racers.map(({ id }) => id);
    this.#recorder = new Recorder(ids, trainer.network.layout.layers.length);
    const multiplications = ids.length * trainer.network.layout.length;
    this.#portions = { evaluation: new Portion(multiplications), picture: new Portion(multiplications) };
    this.#snapshots = new Snapshots(8 * ids.length * trainer.network.layout.length, budget);
    this.#snapshots.add(keep(trainer));
  }

  get facts() {
    return factsOf(this.number, this.opened);
  }

  /** Whether it is to take steps now; while it waits for an evaluation, it is not. */
  get training(): boolean {
    return this.#state === 'playing' && !this.#judging;
  }

  get step(): number {
    return this.opened.trainer.step;
  }

  /** Everything that the steps to come depend on. */
  get state(): TrainerState {
    return this.opened.trainer.snapshot();
  }

  /** Goes on from a `state` of this race, in another worker. */
  resume(state: TrainerState): void {
    const { trainer } = this.opened;
    trainer.restore(state);
    applySettings(trainer, this.#live);
    this.#recorder.restart(state.step + 1);
    this.#snapshots.add(keep(trainer));
    this.#say({ type: 'restored', race: this.number, step: state.step });
  }

  play(goal: 'step' | 'epoch' | null = null): void {
    this.#shown = null;
    this.#goal = goal;
    this.#finished = null;
    this.#state = 'playing';
    this.#metronome.reset();
    this.#rate.reset();
    if (goal === null) this.#judge();
    this.#stale = true;
    this.status();
  }

  pause(): void {
    if (this.#state === 'playing') this.#end('paused');
  }

  rewind(): void {
    this.opened.trainer.rewind();
    this.#recorder.restart(1);
    this.#snapshots.truncate(-1);
    this.#snapshots.add(keep(this.opened.trainer));
    this.#shown = null;
    this.#finished = null;
    this.#evaluated = { step: -1, time: -Infinity };
    this.abandon();
    this.#say({ type: 'rewound', race: this.number });
    this.#end('paused');
  }

  /** @throws RangeError or TypeError for what is not allowed */
  configure(live: LiveSettings): void {
    const before = this.#live;
    applySettings(this.opened.trainer, live);
    this.#live = live;
    if (live.speed !== before.speed) this.#metronome.reset();
    if (this.#state === 'finished') this.#end('paused');
    const who = ({ racers }: LiveSettings) => racers.filter(({ active }) => active).map(({ id }) => id);
    if (who(live).join() === who(before).join()) return;
    this.#evaluated.step = -1;
    this.abandon();
    this.status();
  }

  look(look: Look): void {
    this.#look = look;
    this.#picture = null;
    this.#stale = true;
  }

  show(step: number | null): void {
    const shown = step === null || step >= this.step ? null : this.#snapshots.nearest(step);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#picture = null;
    this.#stale = true;
    this.status();
  }

  drawn(): void {
    this.#drawing = false;
  }

  /** Leaves the work under way, to be begun anew. */
  abandon(): void {
    this.#evaluation = null;
    if (this.#evaluated.step === this.step) this.#evaluated.step = -1;
    this.#picture = null;
    this.#stale = true;
  }

  /** The time from which the next step may be taken. */
  get due(): number {
    return this.#metronome.due;
  }

  /** Notes a step that the trainer has taken; null where there was none to take. */
  took(step: Step | null): void {
    const now = this.options.now();
    const { trainer } = this.opened;
    if (step) {
      this.#metronome.tick(now, this.#live.speed);
      this.#recorder.add(step);
      if (this.#snapshots.wants(step.step)) this.#snapshots.add(keep(trainer));
      if (!this.#shown) this.#stale = true;
    }
    const on = trainer.racers.filter(({ active }) => active);
    if (on.length === 0) this.#end('paused');
    else if (!on.some(({ running }) => running)) this.#finish('diverged');
    else if (this.#goal === 'step' || (this.#goal === 'epoch' && step?.completes)) this.#end('paused');
    else if (step?.completes && this.#goal === null) this.#judge();
    if (step?.completes && !this.#judging && this.#evaluations.ready(now)) this.#evaluate();
    this.#rate.mark(now, trainer.step);
  }

  /**
   * Does a part of the evaluation and of the picture that are wanted, if it is time for them, and reports what is ready.
   *
   * @returns when there is more to do: a time, or Infinity
   */
  work(): number {
    const { now } = this.options;
    this.#workOnEvaluation(now());
    this.#workOnPicture(now());
    const time = now();
    if (this.#state === 'playing' && time >= this.#reported.status + STATUS_EVERY) this.status();
    else if (time >= this.#reported.steps + STEPS_EVERY) this.#flush();
    const [evaluations, pictures] = [this.#evaluations.next, this.#pictures.next];
    const evaluation = this.#evaluation || this.#evaluated.step !== this.step;
    const picture = this.#picture || (this.#stale && !this.#drawing);
    return Math.min(
      evaluation ? (this.training ? evaluations : time) : Infinity,
      picture ? (this.training || !this.#picture ? pictures : time) : Infinity,
    );
  }

  /** Tells the page where the race stands. */
  status(): void {
    const { trainer } = this.opened;
    this.#reported.status = this.options.now();
    const divergences = trainer.racers.flatMap(({ id, divergence }) =>
      divergence ? [[id, divergence]] : [],
    );
    this.#say({
      type: 'status',
      status: {
        race: this.number,
        state: this.#state,
        finished: this.#finished,
        step: trainer.step,
        epoch: trainer.batches.epoch,
        updatesPerEpoch: trainer.batches.updatesPerEpoch,
        shown: this.#shown?.step ?? null,
        rate: this.#state === 'playing' ? this.#rate.perSecond : null,
        divergences: Object.fromEntries(divergences),
        kept: this.#snapshots.steps,
      },
    });
  }

  #workOnEvaluation(time: number): void {
    const free = !this.training;
    if (!free && !this.#evaluations.ready(time)) return;
    if (!this.#evaluation) {
      if (this.#evaluated.step === this.step) return;
      if (!free && time < this.#evaluated.time + EVALUATE_EVERY) return;
      this.#evaluate();
    }
    const { done, value } = this.#evaluation!.next();
    const now = this.options.now();
    this.#evaluations.spent(now - time, now, done === true);
    if (!done) return;
    this.#evaluation = null;
    this.#say({ type: 'evaluation', race: this.number, evaluation: value });
    if (!this.#judging) return;
    this.#judging = false;
    const { loss } = this.#live.stop;
    const running = value.racers.filter(({ id }) => this.opened.trainer.racer(id).running);
    if (loss !== null && running.every(({ training }) => training.loss <= loss)) this.#finish('loss');
  }

  #workOnPicture(time: number): void {
    if (!this.#picture) {
      if (!this.#stale || this.#drawing || !this.#pictures.ready(time)) return;
      const kept = this.#shown ?? keep(this.opened.trainer);
      this.#picture = picture(this.number, this.opened, kept, this.#look, this.#portions.picture);
      this.#stale = false;
    }
    if (this.training && !this.#pictures.ready(time)) return;
    const { done, value } = this.#picture.next();
    const now = this.options.now();
    this.#pictures.spent(now - time, now, done === true);
    if (!done) return;
    this.#picture = null;
    this.#drawing = true;
    this.#say({ type: 'picture', picture: value });
  }

  #evaluate(): void {
    if (this.#evaluation && !this.#judging) return;
    this.#evaluation = evaluation(this.opened, this.#portions.evaluation);
    this.#evaluated = { step: this.step, time: this.options.now() };
  }

  /** At the end of an epoch, or before the first step: whether training has come to where it is to stop. */
  #judge(): void {
    const { epochs, loss } = this.#live.stop;
    if (epochs !== null && this.opened.trainer.batches.epoch >= epochs) this.#finish('epochs');
    else if (loss !== null) {
      this.#judging = true;
      this.#evaluate();
    }
  }

  #finish(why: StatusMessage['finished']): void {
    this.#finished = why;
    this.#end('finished');
  }

  #end(state: 'paused' | 'finished'): void {
    this.#state = state;
    if (state === 'paused') this.#finished = null;
    this.#goal = null;
    this.#judging = false;
    this.status();
  }

  /** Steps go first: what is said after them may be of the last one. */
  #say(report: Report): void {
    this.#flush();
    this.options.report(report);
  }

  #flush(): void {
    this.#reported.steps = this.options.now();
    const steps = this.#recorder.take();
    if (steps) this.options.report({ type: 'steps', race: this.number, steps });
  }
}
