import { type Backends, ContextLost } from '../backends/backends';
import type { Dataset } from '../data/dataset';
import { checkGradients } from '../gradientCheck';
import { between } from '../samples';
import type { Step, Trainer, TrainerState } from '../trainer';
import { chooseBackend, NoBackend, otherThan } from './choose';
import { stepsPerSecond } from './measure';
import type { BackendChoice, BackendReport, DataSource, Report, Request, Trouble } from './messages';
import { openRace, Refused, readData } from './opening';
import { type Goal, Race } from './race';

/** Where races run. */
export interface Place {
  readonly backends: Backends;
  report(report: Report): void;
  /** Whether it is a worker, which may block; on the main thread the backend is waited for without blocking. */
  readonly worker: boolean;
  /** Milliseconds of training between two looks at the mail. */
  readonly slice: number;
  /** Keeps a state elsewhere, in case this place breaks down. */
  save?(race: number, state: TrainerState): void;
}

type Mail = Request | { readonly type: 'lost' };
type Open = Extract<Request, { type: 'open' }>;

/** Milliseconds between two states saved, and the share of the time that this may take. */
const SAVE_EVERY = 2000;
const SAVE_SHARE = 0.01;
/** Breakdowns that a race recovers from by itself: at one step, and in all. */
const RECOVERIES = { here: 3, all: 20 };

/**
 * Runs one race after another as the page asks for them. A single loop does everything, one thing at a time: it looks
 * at the mail, trains for a slice, does a part of an evaluation and of a picture, and lets new mail in.
 */
export class RaceServer {
  readonly #place: Place;
  #mail: Mail[] = [];
  #wake: () => void = () => undefined;
  #closed = false;
  #race: Race | null = null;
  #choice: BackendChoice = 'auto';
  /** Null before the first, and where neither starts. */
  #backend: BackendReport | null = null;
  /** The data of the last race, which the next may share. */
  #data: { key: string; dataset: Dataset } | null = null;
  #recoveries = { step: -1, here: 0, all: 0 };
  #saved = { step: 0, next: 0 };

  constructor(place: Place) {
    this.#place = place;
    place.backends.onLost = () => this.#post({ type: 'lost' });
    void this.#run();
  }

  receive(request: Request): void {
    this.#post(request);
  }

  /** Ends with what it is doing and gives its memory back. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  #post(mail: Mail): void {
    this.#mail.push(mail);
    this.#wake();
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#turn();
      } catch (error) {
        await this.#recover(error);
      }
    }
    for (const id of ['webgl', 'wasm'] as const) this.#place.backends.drop(id);
  }

  async #turn(): Promise<void> {
    for (let mail = this.#mail.shift(); mail; mail = this.#mail.shift()) {
      await this.#handle(mail);
      // Asked for ten steps at once, it takes ten.
      if (mail.type === 'advance') break;
    }
    const race = this.#race;
    if (!race || !this.#backend) return this.#sleep(Infinity);
    await this.#train(race);
    const more = race.work();
    this.#save(race);
    await this.#sleep((race.training ? Math.min(more, race.due) : more) - performance.now());
  }

  async #handle(mail: Mail): Promise<void> {
    if (mail.type === 'open') return this.#open(mail);
    if (mail.type === 'lost') throw new ContextLost('the WebGL context is lost');
    const race = this.#race;
    if (mail.type === 'use') {
      this.#choice = mail.backend;
      if (race) await this.#choose(race);
      return;
    }
    if (!race) return;
    switch (mail.type) {
      case 'configure':
        return this.#attempt(race.number, () => race.configure(mail.live));
      case 'play':
        return this.#play(race, null);
      case 'advance':
        return this.#play(race, 'to' in mail ? mail.to : mail.by);
      case 'pause':
        return race.pause();
      case 'rewind':
        return race.rewind();
      case 'show':
        return race.show(mail.step);
      case 'look':
        return race.look(mail.look);
      case 'drawn':
        return race.drawn();
      case 'check':
        return this.#attempt(race.number, () => this.#check(race, mail.id));
    }
  }

  async #play(race: Race, goal: Goal): Promise<void> {
    if (!this.#backend) await this.#choose(race);
    if (this.#backend) race.play(goal);
  }

  async #open({ race: number, setup, live, look, backend, resume }: Open): Promise<void> {
    // Whoever asks again no longer wants the first.
    if (this.#mail.some(({ type }) => type === 'open')) return;
    this.#race = null;
    this.#recoveries = { step: -1, here: 0, all: 0 };
    this.#saved = { step: resume?.step ?? 0, next: 0 };
    await this.#attempt(number, async () => {
      const opened = openRace(await this.#read(setup.data), setup, live);
      const { report } = this.#place;
      const race = new Race({ number, opened, live, look, report });
      if (!this.#backend || backend !== this.#choice || backend === 'fastest') {
        this.#choice = backend;
        this.#backend = await this.#chosen(opened.trainer);
      }
      this.#race = race;
      report({ type: 'opened', facts: race.facts, backend: this.#backend });
      if (resume) race.resume(resume);
      race.status();
    });
  }

  async #read(source: DataSource): Promise<Dataset> {
    const key = source.kind === 'set' ? JSON.stringify([source.id, source.values]) : '';
    if (key === '' || this.#data?.key !== key) this.#data = { key, dataset: await readData(source) };
    return this.#data.dataset;
  }

  /** Makes the backend of the choice the one in use, and tells the page. */
  async #choose(race: Race): Promise<void> {
    this.#backend = null;
    await this.#attempt(race.number, async () => {
      this.#backend = await this.#chosen(race.opened.trainer);
      this.#place.report({ type: 'backend', backend: this.#backend });
    });
    if (!this.#backend) race.pause();
  }

  #chosen(trainer: Trainer): Promise<BackendReport> {
    const { backends, worker } = this.#place;
    const measure = () => stepsPerSecond(trainer, () => this.#advance(trainer));
    return chooseBackend(this.#choice, backends, measure, worker);
  }

  /** Does what may be refused; then the page is told, and nothing has changed. */
  async #attempt(race: number, action: () => void | Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      const trouble = refusal(error);
      if (!trouble) throw error;
      this.#place.report({ type: 'trouble', race, trouble });
    }
  }

  async #train(race: Race): Promise<void> {
    const end = performance.now() + this.#place.slice;
    while (race.training && race.due <= performance.now()) {
      race.took(await this.#advance(race.opened.trainer));
      if (performance.now() >= end) return;
    }
  }

  async #advance(trainer: Trainer): Promise<Step | null> {
    return this.#place.worker ? trainer.advance() : trainer.advanceAsync();
  }

  #check(race: Race, id: string): void {
    const { trainer, training } = race.opened;
    const { network } = trainer;
    // Plain loops go over all parameters for each one compared: fewer samples of a large network.
    const most = Math.max(4, Math.min(32, Math.floor(2e6 / network.layout.length)));
    const samples = between(training, 0, Math.min(most, training.count));
    const layers = checkGradients(network, trainer.racer(id).theta, samples);
    this.#place.report({
      type: 'checked',
      id,
      step: race.step,
      backend: this.#backend?.id ?? 'wasm',
      layers,
    });
  }

  /**
   * After a backend has failed: starts it afresh, or the other one, and goes on. The trainer keeps its state outside
   * the backend and changes it only when a step is complete, so no step is lost or taken twice.
   */
  async #recover(error: unknown): Promise<void> {
    const { backends, report } = this.#place;
    const [race, failed] = [this.#race, this.#backend];
    this.#backend = null;
    // The same loss may have been announced besides.
    this.#mail = this.#mail.filter(({ type }) => type !== 'lost');
    if (failed) backends.drop(failed.id);
    const known = this.#recoveries;
    const here = race?.step === known.step ? known.here + 1 : 1;
    this.#recoveries = { step: race?.step ?? -1, here, all: known.all + 1 };
    if (race && failed && here <= RECOVERIES.here && known.all < RECOVERIES.all) {
      race.abandon();
      const other = otherThan(failed.id);
      for (const id of here === 1 ? [failed.id, other] : [other, failed.id]) {
        try {
          await backends.use(id);
        } catch {
          continue;
        }
        this.#backend = { ...failed, id, why: id === failed.id ? failed.why : 'failed' };
        report({ type: 'backend', backend: this.#backend });
        break;
      }
    }
    if (!this.#backend) race?.pause();
    const trouble: Trouble = { kind: breakdown(error), recovered: this.#backend };
    report({ type: 'trouble', race: race?.number ?? -1, trouble });
  }

  #save(race: Race): void {
    const { save } = this.#place;
    const begin = performance.now();
    if (!save || race.step === this.#saved.step || (race.training && begin < this.#saved.next)) return;
    save(race.number, race.state);
    const took = performance.now() - begin;
    this.#saved = { step: race.step, next: begin + Math.max(SAVE_EVERY, took / SAVE_SHARE) };
  }

  /** Waits for so many milliseconds, or until there is mail. New mail comes in even if the time is 0. */
  #sleep(milliseconds: number): Promise<void> {
    if (this.#mail.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      // A task or a timer that comes later than the mail ends a sleep that is over, and no other.
      this.#wake = resolve;
      if (milliseconds <= 0) breathe(resolve);
      else if (milliseconds < Infinity) setTimeout(resolve, milliseconds);
    });
  }
}

/**
 * Calls back when whatever waits has had its turn. A message to oneself would be quicker, but in Chromium mail from the
 * page then waits for tenths of a second; and a timeout of 0 is one of 4 milliseconds.
 */
function breathe(then: () => void): void {
  if (typeof scheduler === 'undefined') setTimeout(then);
  else void scheduler.postTask(then, { priority: 'background' });
}

/** What to tell the page where something was refused; null where something broke. */
function refusal(error: unknown): Trouble | null {
  if (error instanceof Refused) return { kind: 'refused', code: error.code, details: error.details };
  if (error instanceof NoBackend) return { kind: 'no-backend', message: error.message };
  const invalid = error instanceof RangeError || error instanceof TypeError;
  if (!invalid || outOfMemory(error)) return null;
  return { kind: 'refused', code: 'invalid', details: error.message };
}

function breakdown(error: unknown): 'context-lost' | 'out-of-memory' | 'crashed' {
  if (error instanceof ContextLost) return 'context-lost';
  return outOfMemory(error) ? 'out-of-memory' : 'crashed';
}

/** Browsers and tfjs have many words for it. */
function outOfMemory(error: unknown): boolean {
  return /memory|allocat|array length|OOM|Unable to create WebGLTexture|larger than|maximum/i.test(
    String(error),
  );
}
