import { BrowserBackends } from '../backends/browser';
import type { Report } from './messages';
import { RaceServer } from './server';

/** Runs races on the main thread, in slices that leave it time to draw and to answer. */
export function serveHere(report: (report: Report) => void): RaceServer {
  return new RaceServer({ backends: new BrowserBackends(), worker: false, slice: 8, report });
}
