import type { Request } from './messages';
import type { RaceServer } from './server';
import type { FromWorker, ToWorker } from './wire';

/** Where races run, as the page sees it. */
export interface RemotePlace {
  send(request: Request): void;
  /** Ends it. What it can still say, it says at once. */
  close(): void;
}

/**
 * Starts a worker; where none may be made, as in a frame without its site's origin, races run on the main thread.
 *
 * @param hear gets what it says
 * @param died told once when it is no more: an error in it, or its lock, which the page gets only when it is gone
 */
export function startWorker(hear: (message: FromWorker) => void, died: () => void): RemotePlace {
  const worker = makeWorker();
  if (!worker) return startMainThread(hear);
  const ended = new AbortController();
  const close = () => {
    ended.abort();
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
  };
  const die = () => {
    if (ended.signal.aborted) return;
    close();
    died();
  };
  const send = (message: ToWorker) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'alive') watch(data.lock, ended.signal, die);
    else hear(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    die();
  };
  worker.onmessageerror = die;
  send({ type: 'live', lock: `optiscope-race-${crypto.randomUUID()}` });
  return { send, close };
}

function makeWorker(): Worker | null {
  try {
    return new Worker(new URL('./race.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Calls `died` when the worker that holds the lock is gone. */
function watch(lock: string, signal: AbortSignal, died: () => void): void {
  // Pages served without encryption have no locks; there a worker that dies without an error goes unnoticed.
  navigator.locks?.request(lock, { signal }, () => died()).catch(() => undefined);
}

/** Has races run on the main thread; their code is loaded first. */
export function startMainThread(hear: (message: FromWorker) => void): RemotePlace {
  let closed = false;
  let server: RaceServer | null = null;
  const loaded = import('./mainThread').then(({ serveHere }) => {
    if (closed) return;
    server = serveHere((message) => {
      if (!closed) hear(message);
    });
  });
  return {
    send: (request) => void loaded.then(() => server?.receive(request)),
    close() {
      server?.close();
      closed = true;
    },
  };
}

/** Whether the main thread has WebGL. */
export function hasWebGL(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
