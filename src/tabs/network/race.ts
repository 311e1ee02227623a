import { createStore } from 'zustand/vanilla';
import { optimizers } from '../../engine';
import { History } from '../../network/session/history';
import type {
  BackendId,
  BackendReport,
  LiveSettings,
  Look,
  PictureMessage,
  RaceFacts,
  RaceSetup,
  Report,
  Request,
  StatusMessage,
  Trouble,
} from '../../network/session/messages';
import { answer, invalidate, invalidateSoon, onDrawn } from './frame';
import { ownData } from './ownData';
import { settings } from './settings';
import { liveSettings, raceSetup, sameRace } from './setup';

/** What a gradient check found. */
export type Checked = Extract<Report, { type: 'checked' }>;

/** What is known of the race. */
export interface Race {
  /** Null until the data are there. */
  readonly facts: RaceFacts | null;
  /** What is being trained, from before its facts are known. */
  readonly setup: RaceSetup;
  readonly backend: BackendReport | null;
  readonly status: StatusMessage | null;
  readonly trouble: Trouble | null;
  /** Grows in place as the race goes on; another race has another. */
  readonly history: History;
  readonly picture: PictureMessage | null;
  /** The last gradient check of each optimizer on each backend, by `checkKey`. */
  readonly checks: Readonly<Record<string, Checked>>;
}

/** The page's end of a race: `openSession` of the client, or a stand-in in a test. */
export type OpenSession = (listener: (report: Report) => void) => {
  send(request: Request): void;
  close(): void;
};

/** Milliseconds that a setup must stay before its race begins, so that a dragged slider does not begin hundreds. */
const SETTLED = 150;

const nothing: Look = { field: null, neurons: null, histograms: null, images: null };
const ids = optimizers.map(({ id }) => id);

/**
 * The race that the settings describe. Layers read it as it goes on (`frame.ts`); a component selects what seldom
 * changes, never the picture nor the status as a whole.
 */
export const race = createStore<Race>(() => begin(setupNow()));

let session: ReturnType<OpenSession> | null = null;
let number = 0;
let look = nothing;
let live: LiveSettings | null = null;
/** Whether somebody wants it to train, also while it waits. */
let wanted = false;
/** Up to which step the race is to train from its start, and then to pause; null: as far as somebody wants it to. */
let goal: number | null = null;
/** Whether the tab is open. */
let entered = false;
let end = () => {};
/** A picture that no frame has drawn yet. */
let undrawn = false;

function setupNow(): RaceSetup {
  return raceSetup(settings.getState(), ownData.getState().current);
}

function begin(setup: RaceSetup): Race {
  const history = new History(ids, setup.hidden.length + 1);
  return {
    facts: null,
    setup,
    backend: null,
    status: null,
    trouble: null,
    history,
    picture: null,
    checks: {},
  };
}

export function checkKey(id: string, backend: BackendId): string {
  return `${id} ${backend}`;
}

/** Sends a request to the race, if there is one. */
export function send(request: Exclude<Request, { type: 'open' | 'configure' | 'look' }>): void {
  if (request.type === 'play') wanted = true;
  if (request.type === 'pause' || request.type === 'advance' || request.type === 'rewind') wanted = false;
  if (request.type !== 'check' && request.type !== 'drawn' && request.type !== 'use') goal = null;
  session?.send(request);
}

/** Trains, or pauses. */
export function togglePlay(): void {
  send({ type: race.getState().status?.state === 'playing' ? 'pause' : 'play' });
}

/** Trains the race that the settings describe from its start to a step, and pauses there. */
export function trainTo(step: number): void {
  send({ type: 'rewind' });
  // A race that is about to begin is told when it does.
  if (sameRace(race.getState().setup, setupNow())) send({ type: 'advance', to: step });
  else goal = step;
}

/** Changes what the pictures are to contain; what is not named stays. */
export function setLook(part: Partial<Look>): void {
  const next = { ...look, ...part };
  if (JSON.stringify(next) === JSON.stringify(look)) return;
  look = next;
  session?.send({ type: 'look', look });
}

export function dismissTrouble(): void {
  race.setState({ trouble: null });
}

/**
 * Opens the race of the settings, and another whenever they come to describe another; what can change on the way is
 * passed on at once. Where a race has been left it goes on.
 *
 * @param playing whether the first race trains at once; those that follow do what the one before did
 * @returns a function that leaves it: it waits, with all that it has learned
 */
export function enter(openSession: OpenSession, playing: boolean): () => void {
  entered = true;
  if (session) {
    if (wanted) session.send({ type: 'play' });
  } else {
    wanted = playing;
    session = openSession(receive);
    open();
    end = follow();
  }
  return () => {
    entered = false;
    session?.send({ type: 'pause' });
  };
}

/** Ends the race for good. */
export function close(): void {
  end();
  session?.close();
  session = null;
}

function open(): void {
  const setup = setupNow();
  live = liveSettings(settings.getState());
  race.setState({ ...begin(setup), backend: race.getState().backend }, true);
  const { backend } = settings.getState();
  session?.send({ type: 'open', race: ++number, setup, live, backend, look });
  if (wanted && entered) session?.send({ type: 'play' });
  if (goal !== null) send({ type: 'advance', to: goal });
  invalidate();
}

/** Passes on every change of the settings. @returns a function that ends it */
function follow(): () => void {
  let timer = 0;
  const changed = () => {
    window.clearTimeout(timer);
    if (!sameRace(race.getState().setup, setupNow())) timer = window.setTimeout(open, SETTLED);
    const next = liveSettings(settings.getState());
    if (JSON.stringify(next) === JSON.stringify(live)) return;
    live = next;
    session?.send({ type: 'configure', live });
  };
  const stop = [
    settings.subscribe((now, before) => {
      changed();
      if (now.backend !== before.backend) session?.send({ type: 'use', backend: now.backend });
    }),
    ownData.subscribe(changed),
    settings.subscribe(answer),
    onDrawn(() => {
      if (!undrawn) return;
      undrawn = false;
      session?.send({ type: 'drawn' });
    }),
  ];
  return () => {
    window.clearTimeout(timer);
    for (const cancel of stop) cancel();
  };
}

/** Takes in what the race reports. */
function receive(report: Report): void {
  const { history } = race.getState();
  switch (report.type) {
    case 'opened':
      race.setState({ facts: report.facts, backend: report.backend });
      break;
    case 'backend':
      race.setState({ backend: report.backend });
      break;
    case 'status':
      if (report.status.race === number) race.setState({ status: report.status });
      break;
    case 'steps':
      if (report.race === number) history.append(report.steps);
      invalidateSoon();
      return;
    case 'evaluation':
      if (report.race === number) history.evaluate(report.evaluation);
      invalidateSoon();
      return;
    case 'picture':
      if (report.picture.race !== number) break;
      undrawn = true;
      race.setState({ picture: report.picture });
      break;
    case 'rewound':
      if (report.race === number) history.truncate(0);
      break;
    case 'restored':
      if (report.race === number) history.truncate(report.step);
      break;
    case 'checked':
      race.setState(({ checks }) => ({
        checks: { ...checks, [checkKey(report.id, report.backend)]: report },
      }));
      break;
    case 'trouble':
      if (report.race === number) race.setState({ trouble: report.trouble });
      break;
  }
  invalidate();
}
