import type { TrainerState } from '../trainer';
import type { BackendReport, Report, Request } from './messages';
import { hasWebGL, type RemotePlace, startMainThread, startWorker } from './places';
import type { FromWorker } from './wire';

/** The page's end of the races it has run. */
export interface Session {
  send(request: Request): void;
  /** Ends all; nothing is reported any more. */
  close(): void;
}

/** What a person asks for has a worker that was given up replaced once more. */
const asking: readonly Request['type'][] = ['play', 'advance', 'rewind', 'use'];

/** How often a worker is replaced without a step having been saved in between. */
const MOST_CRASHES = 3;

/**
 * Has races run in a worker, and passes on what is said of the newest of them.
 *
 * A worker that dies is replaced by another, which goes on from the state saved last: the page hears `restored` with
 * its step, and the trouble. At a second death at the same place it tries the other backend. Where a worker has no
 * WebGL and the page has, a race that asks for WebGL runs on the main thread.
 */
export function openSession(listener: (report: Report) => void): Session {
  let place: RemotePlace | null = null;
  /** The newest race with all changes since, so that it can be opened once more. */
  let open: Extract<Request, { type: 'open' }> | null = null;
  let playing = false;
  /** What it plays for: until further notice, or up to somewhere. */
  let goal: Request = { type: 'play' };
  /** The race that the page has been told is open. */
  let opened: number | null = null;
  let backend: BackendReport | null = null;
  let saved: TrainerState | null = null;
  let crashes = 0;
  /** Whether the race is being opened once more, of which the page hears only that it goes on. */
  let again = false;
  /** Whether a worker has died, until the page has heard where it goes on. */
  let crashed = false;

  function start(onMainThread = false): RemotePlace {
    place?.close();
    place = onMainThread ? startMainThread(hear) : startWorker(hear, died);
    return place;
  }

  /** Opens the newest race in a new place, from where it was saved. */
  function reopen(onMainThread = false): void {
    if (!open) return;
    const { backend: choice, ...same } = open;
    const other = backend?.id === 'webgl' ? 'wasm' : 'webgl';
    const next = start(onMainThread);
    again = opened === open.race;
    next.send({ ...same, backend: crashes > 1 ? other : choice, ...(saved && { resume: saved }) });
    if (playing) next.send(goal);
  }

  function died(): void {
    place = null;
    crashed = true;
    crashes++;
    if (open && crashes <= MOST_CRASHES) {
      reopen();
      return;
    }
    playing = false;
    listener({ type: 'trouble', race: open?.race ?? -1, trouble: { kind: 'crashed', recovered: null } });
  }

  /** Whether the page is better at it than the worker. */
  function shouldMove(report: BackendReport): boolean {
    return report.worker && report.why === 'missing' && open?.backend === 'webgl' && hasWebGL();
  }

  function hear(message: FromWorker): void {
    if (!open || message.type === 'alive') return;
    const race = raceOf(message);
    if (race !== open.race && race !== -1) return;
    switch (message.type) {
      case 'save':
        if (message.state.step !== saved?.step) crashes = 0;
        saved = message.state;
        return;
      case 'opened':
      case 'backend':
        backend = message.backend;
        if (shouldMove(backend)) {
          reopen(true);
          return;
        }
        if (message.type === 'backend') break;
        opened = race;
        if (again) goesOn(race, backend);
        else listener(message);
        if (crashed) listener({ type: 'trouble', race, trouble: { kind: 'crashed', recovered: backend } });
        [again, crashed] = [false, false];
        return;
      case 'status':
        playing = message.status.state === 'playing';
        break;
      case 'rewound':
        saved = null;
        break;
    }
    listener(message);
  }

  function goesOn(race: number, by: BackendReport): void {
    // From a saved state the new place itself says so.
    if (!saved) listener({ type: 'restored', race, step: 0 });
    listener({ type: 'backend', backend: by });
  }

  /** The race that a message is of. */
  function raceOf(message: Exclude<FromWorker, { type: 'alive' }>): number | null {
    switch (message.type) {
      case 'opened':
        return message.facts.race;
      case 'status':
        return message.status.race;
      case 'picture':
        return message.picture.race;
      case 'backend':
      case 'checked':
        return opened;
      default:
        return message.race;
    }
  }

  return {
    send(request) {
      switch (request.type) {
        case 'open':
          open = request;
          [saved, crashes, playing, again, crashed] = [null, 0, false, false, false];
          // Whatever runs on the main thread was to: another choice is the worker's.
          if (!place || backend?.worker === false) start();
          break;
        case 'configure':
          if (open) open = { ...open, live: request.live };
          break;
        case 'look':
          if (open) open = { ...open, look: request.look };
          break;
        case 'use':
          if (open) open = { ...open, backend: request.backend };
          if (backend?.worker === false && request.backend !== 'webgl') {
            reopen();
            return;
          }
          break;
        case 'play':
        case 'advance':
          playing = true;
          goal = request;
          break;
        case 'pause':
        case 'rewind':
          playing = false;
          break;
      }
      if (place) place.send(request);
      else if (asking.includes(request.type)) {
        if (request.type === 'rewind') saved = null;
        crashes = 0;
        reopen();
      }
    },
    close() {
      open = null;
      place?.close();
      place = null;
    },
  };
}
