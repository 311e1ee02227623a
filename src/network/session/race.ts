import type { Step, TrainerState } from '../trainer';
import { Evaluator } from './evaluator';
import type { LiveSettings, Look, RaceFacts, Report, StatusMessage } from './messages';
import { applySettings, factsOf, type Opened } from './opening';
import { Metronome, Rate } from './pace';
import { Painter } from './painter';
import { Recorder } from './recorder';
import { Reporter } from './reporter';
import { type Kept, keep, Snapshots } from './snapshots';

/** Milliseconds between two messages of status while it trains. */
const STATUS_EVERY = 100;

export interface RaceOptions {
  readonly number: number;
  readonly opened: Opened;
  readonly live: LiveSettings;
  readonly look: Look;
  report(report: Report): void;
}

/** Where training pauses by itself: after one step, at the end of the epoch, at a step. */
export type Goal = 'step' | 'epoch' | number | null;

const now = () => performance.now();

/**
 * One race, from its opening to the next: it notes its steps, evaluates, draws what the page looks at, and reports. It
 * does a piece of work when asked, and never waits; `server.ts` has the loop. What the backend throws passes through,
 * and the race is then as it was before that piece of work.
 */
export class Race {
  readonly number: number;
  readonly opened: Opened;
  #live: LiveSettings;
  #look: Look;
  #state: StatusMessage['state'] = 'paused';
  #finished: StatusMessage['finished'] = null;
  #goal: Goal = null;
  #shown: Kept | null = null;
  readonly #reporter: Reporter;
  readonly #snapshots: Snapshots;
  readonly #evaluator: Evaluator;
  readonly #painter: Painter;
  readonly #metronome = new Metronome();
  readonly #rate = new Rate();
  #told = -Infinity;

  constructor({ number, opened, live, look, report }: RaceOptions) {
    const { racers, network } = opened.trainer;
    this.number = number;
    this.opened = opened;
    this.#live = live;
    this.#look = look;
    const ids = racers.map(({ id }) => id);
    const recorder = new Recorder(ids, network.layout.layers.length);
    this.#reporter = new Reporter(number, recorder, now, report);
    // Parameters and gradients, 4 bytes each.
    this.#snapshots = new Snapshots(8 * racers.length * network.layout.length);
    this.#snapshots.add(keep(opened.trainer));
    const say = this.#reporter.say.bind(this.#reporter);
    this.#evaluator = new Evaluator(opened, now, (evaluation) =>
      say({ type: 'evaluation', race: number, evaluation }),
    );
    this.#painter = new Painter(number, opened, now, (picture) => say({ type: 'picture', picture }));
  }

  get facts(): RaceFacts {
    return factsOf(this.number, this.opened);
  }

  get step(): number {
    return this.opened.trainer.step;
  }

  /** Everything that the steps to come depend on. */
  get state(): TrainerState {
    return this.opened.trainer.snapshot();
  }

  /** Whether it is to take steps now; while it waits for an evaluation, it is not. */
  get training(): boolean {
    return this.#state === 'playing' && this.#evaluator.waiting === null;
  }

  /** The time from which the next step may be taken. */
  get due(): number {
    return this.#metronome.due;
  }

  /** Goes on from a `state` of this race, in another place. */
  resume(state: TrainerState): void {
    const { trainer } = this.opened;
    trainer.restore(state);
    applySettings(trainer, this.#live);
    this.#snapshots.add(keep(trainer));
    this.#reporter.restart(state.step + 1, { type: 'restored', race: this.number, step: state.step });
  }

  /** Trains, until it is paused or finished, or has come to its goal. */
  play(goal: Goal = null): void {
    this.#shown = null;
    this.#goal = goal;
    this.#finished = null;
    this.#state = 'playing';
    this.#metronome.reset();
    this.#rate.reset();
    this.#painter.outdate();
    if (goal === null) this.#judge();
    if (this.#arrived(null)) this.pause();
    else this.status();
  }

  pause(): void {
    if (this.#state === 'playing') this.#end('paused');
  }

  /** Goes back to the start of the very same race. */
  rewind(): void {
    this.opened.trainer.rewind();
    this.#snapshots.truncate(-1);
    this.#snapshots.add(keep(this.opened.trainer));
    this.#shown = null;
    this.#evaluator.waiting = null;
    this.abandon();
    this.#reporter.restart(1, { type: 'rewound', race: this.number });
    this.#end('paused');
  }

  /** @throws RangeError or TypeError for what is not allowed */
  configure(live: LiveSettings): void {
    const before = this.#live;
    applySettings(this.opened.trainer, live);
    this.#live = live;
    if (live.speed !== before.speed) this.#metronome.reset();
    if (this.#state === 'finished') this.#end('paused');
    const switchedOn = ({ racers }: LiveSettings) => racers.map(({ id, active }) => active && id).join();
    if (switchedOn(live) === switchedOn(before)) return;
    this.abandon();
    this.status();
  }

  look(look: Look): void {
    this.#look = look;
    this.#painter.abandon();
  }

  /** The page has drawn the last picture. */
  drawn(): void {
    this.#painter.drawing = false;
  }

  /** Shows the kept step nearest to this one; the newest for null or a step to come. */
  show(step: number | null): void {
    const shown = step === null || step >= this.step ? null : this.#snapshots.nearest(step);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#painter.abandon();
    this.status();
  }

  /** Leaves the work under way, to be begun anew. */
  abandon(): void {
    this.#evaluator.abandon();
    this.#painter.abandon();
  }

  /** Notes a step that the trainer has taken; null where there was none to take. */
  took(step: Step | null): void {
    const { trainer } = this.opened;
    if (step) {
      this.#metronome.tick(now(), this.#live.speed);
      this.#reporter.note(step);
      if (this.#snapshots.wants(step.step)) this.#snapshots.add(keep(trainer));
      if (!this.#shown) this.#painter.outdate();
    }
    this.#rate.mark(now(), trainer.step);
    const on = trainer.racers.filter(({ active }) => active);
    if (on.length === 0) this.#end('paused');
    else if (!on.some(({ running }) => running)) this.#finish('diverged');
    else if (step?.completes && typeof this.#goal !== 'number' && this.#enough()) this.#finish('epochs');
    else if (this.#arrived(step)) this.#end('paused');
    else if (step?.completes) {
      this.#judge();
      if (this.#state === 'playing') this.#evaluator.endEpoch();
    }
  }

  /**
   * Does a part of the evaluation and of the picture that are wanted, if it is time for them, and reports what is ready.
   *
   * @returns when there is more to do: a time, or Infinity
   */
  work(): number {
    const judged = this.#evaluator.work(this.training);
    const { loss } = this.#live.stop;
    if (judged && loss !== null) {
      const running = judged.racers.filter(({ id }) => this.opened.trainer.racer(id).running);
      if (running.every(({ training }) => training.loss <= loss)) this.#finish('loss');
    }
    this.#painter.work(this.training, () => this.#shown ?? keep(this.opened.trainer), this.#look);
    if (this.#state === 'playing' && now() >= this.#told + STATUS_EVERY) this.status();
    else this.#reporter.work();
    return Math.min(this.#evaluator.next(this.training), this.#painter.next(this.training));
  }

  /** Tells the page where the race stands. */
  status(): void {
    const { step, racers, batches } = this.opened.trainer;
    this.#told = now();
    const divergences = racers.flatMap(({ id, divergence }) => (divergence ? [[id, divergence]] : []));
    const status: StatusMessage = {
      race: this.number,
      state: this.#state,
      finished: this.#finished,
      step,
      epoch: batches.epoch,
      updatesPerEpoch: batches.updatesPerEpoch,
      shown: this.#shown?.step ?? null,
      rate: this.#state === 'playing' ? this.#rate.perSecond : null,
      divergences: Object.fromEntries(divergences),
      updates: Object.fromEntries(racers.map(({ id, updates }) => [id, updates])),
      kept: this.#snapshots.steps,
    };
    this.#reporter.say({ type: 'status', status });
  }

  /** Whether training has come to its goal, with the step that it has just taken, if it has. */
  #arrived(step: Step | null): boolean {
    if (typeof this.#goal === 'number') return this.step >= this.#goal;
    return step !== null && (this.#goal === 'step' || (this.#goal === 'epoch' && step.completes));
  }

  /** At the end of an epoch, or before the first step: whether training has come to where it is to stop. */
  #judge(): void {
    if (this.#enough()) this.#finish('epochs');
    else if (this.#live.stop.loss !== null) this.#evaluator.judge();
  }

  /** Whether it has trained for as many epochs as it was to. */
  #enough(): boolean {
    const { epochs } = this.#live.stop;
    return epochs !== null && this.opened.trainer.batches.epoch >= epochs;
  }

  #finish(why: StatusMessage['finished']): void {
    this.#end('finished', why);
  }

  #end(state: 'paused' | 'finished', why: StatusMessage['finished'] = null): void {
    this.#state = state;
    this.#finished = why;
    this.#goal = null;
    this.#evaluator.waiting = null;
    this.status();
  }
}
