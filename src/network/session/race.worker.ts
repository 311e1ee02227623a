import { BrowserBackends } from '../backends/browser';
import { RaceServer } from './server';
import { buffersOf, type FromWorker, type ToWorker } from './wire';

const post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

const server = new RaceServer({
  backends: new BrowserBackends(),
  worker: true,
  slice: 12,
  // What was made for the page alone is handed over; the data of `opened` are still trained on.
  report: (report) => post(report, report.type === 'opened' ? [] : buffersOf(report)),
  save: (race, state) => post({ type: 'save', race, state }, buffersOf(state)),
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'live') holdLock(data.lock);
  else server.receive(data);
};

// The page hears of errors, not of rejected promises.
self.onunhandledrejection = ({ reason }: PromiseRejectionEvent) => reportError(reason);

/** Holds a lock for as long as this worker lives: the page gets it when the worker has died, however silently. */
function holdLock(lock: string): void {
  void navigator.locks?.request(lock, () => {
    post({ type: 'alive', lock });
    return new Promise<never>(() => undefined);
  });
}
