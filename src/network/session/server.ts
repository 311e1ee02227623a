import { type Backends, ContextLost } from '../backends/backends';
import type { Dataset } from '../data/dataset';
import { checkGradients } from '../gradientCheck';
import { between } from '../samples';
import type { Step, Trainer, TrainerState } from '../trainer';
import { chooseBackend } from './choose';
import { Mailbox } from './mailbox';
import { stepsPerSecond } from './measure';
import type { BackendChoice, BackendReport, DataSource, Report, Request } from './messages';
import { openRace, readData } from './opening';
import { Courtesy } from './pace';
import { type Goal, Race } from './race';
import { Recovery } from './recovery';
import { Saver } from './saver';
import { breakdown, refusal } from './trouble';

/** Where races run. */
export interface Place {
  readonly backends: Backends;
  report(report: Report): void;
  /** Whether it is a worker, which may block; on the main thread the backend is waited for without blocking. */
  readonly worker: boolean;
  /** Milliseconds of training between two looks at the mail. */
  readonly slice: number;
  /** Keeps a state elsewhere, in case this place breaks down. */
  save(race: number, state: TrainerState): void;
}

type Open = Extract<Request, { type: 'open' }>;

/**
 * Runs one race after another as the page asks for them. A single loop does everything, one thing at a time: it looks
 * at the mail, trains for a slice, does a part of an evaluation and of a picture, and lets new mail in.
 */
export class RaceServer {
  readonly #place: Place;
  readonly #mail = new Mailbox<Request | { readonly type: 'lost' }>();
  readonly #recovery: Recovery;
  readonly #saver: Saver;
  readonly #courtesy: Courtesy;
  #closed = false;
  #race: Race | null = null;
  #choice: BackendChoice = 'auto';
  /** Null before the first, and where neither starts. */
  #backend: BackendReport | null = null;
  /** The data of the last race, which the next may share. */
  #data: { key: string; dataset: Dataset } | null = null;

  constructor(place: Place) {
    this.#place = place;
    this.#recovery = new Recovery(place.backends);
    this.#saver = new Saver(place.save);
    this.#courtesy = new Courtesy(place.slice);
    place.backends.onLost = () => this.#mail.post({ type: 'lost' });
    void this.#run();
  }

  receive(request: Request): void {
    this.#mail.post(request);
  }

  /** Hands over the race, ends with what it is doing and gives its memory back. */
  close(): void {
    if (this.#race) this.#handOver(this.#race);
    this.#closed = true;
    this.#mail.wake();
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
    for (let mail = this.#mail.next(); mail; mail = this.#mail.next()) {
      await this.#handle(mail);
      // Asked for ten steps at once, it takes ten.
      if (mail.type === 'advance') break;
    }
    const race = this.#race;
    if (!race || !this.#backend) return this.#mail.sleep(Infinity);
    const begun = performance.now();
    await this.#train(race, begun + this.#courtesy.slice(begun));
    const more = race.work();
    this.#saver.offer(race);
    const now = performance.now();
    if (!race.training) return this.#mail.sleep(more - now);
    await this.#mail.sleep(Math.max(this.#courtesy.rest(begun, now), Math.min(more, race.due) - now));
  }

  async #handle(mail: Request | { type: 'lost' }): Promise<void> {
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
        this.#courtesy.show(performance.now());
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
    if (this.#mail.has(({ type }) => type === 'open')) return;
    this.#race = null;
    this.#recovery.reset();
    this.#saver.begin(resume?.step ?? 0);
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

  /** Says which steps have been taken and where that led, so that the race can go on elsewhere without repeating any. */
  #handOver(race: Race): void {
    race.status();
    this.#saver.keep(race);
  }

  /** Makes the backend of the choice the one in use, and tells the page, which may know a better place for it. */
  async #choose(race: Race): Promise<void> {
    this.#backend = null;
    this.#handOver(race);
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

  async #train(race: Race, end: number): Promise<void> {
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

  /** After a backend has failed: goes on with another, or pauses; and tells the page. */
  async #recover(error: unknown): Promise<void> {
    const { backends, report } = this.#place;
    const [race, failed] = [this.#race, this.#backend];
    this.#backend = null;
    // The same loss may have been announced besides.
    this.#mail.discard(({ type }) => type === 'lost');
    if (failed && race) {
      race.abandon();
      this.#backend = await this.#recovery.replace(failed, race.step);
    } else if (failed) backends.drop(failed.id);
    if (this.#backend) report({ type: 'backend', backend: this.#backend });
    else race?.pause();
    const trouble = { kind: breakdown(error), recovered: this.#backend };
    report({ type: 'trouble', race: race?.number ?? -1, trouble });
  }
}
