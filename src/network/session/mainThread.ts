import { BrowserBackends } from '../backends/browser';
import { RaceServer } from './server';
import type { FromWorker } from './wire';

/** Runs races on the main thread, in slices that leave it time to draw and to answer. */
export function serveHere(hear: (message: FromWorker) => void): RaceServer {
  return new RaceServer({
    backends: new BrowserBackends(),
    worker: false,
    slice: 8,
    report: hear,
    // For the worker to go on from, when another backend is chosen.
    save: (race, state) => hear({ type: 'save', race, state }),
  });
}
