import { createStore } from 'zustand/vanilla';
import { type BestRates, changesOf, initialValues } from './hyperparameters';
import { idle } from './idle';
import { type Settings, settings, startOf } from './settings';
import type { SweepAnswer, SweepJob, SweepRequest } from './sweeping';

/** The best learning rates found by the sweep; the last ones found stay until better-informed ones arrive. */
export const bestRates = createStore<{ readonly rates: BestRates; readonly searching: boolean }>(() => ({
  rates: {},
  searching: false,
}));

/** Takes a request; its answers come one by one. */
type Searcher = (asked: SweepRequest) => void;

let searcher: Searcher | null = null;
let request = 0;
let asked = '';

function search(now: Settings, before: Settings): void {
  if (now.surface !== before.surface) forget();
  if (now.rateMode !== 'best') return;
  const jobs = now.active.map((optimizer): SweepJob => {
    const { lr: _, ...hyperparameters } = initialValues(now, optimizer, {});
    const changes = changesOf(now, optimizer);
    const { surface, parameters, steps } = now;
    return { optimizer, surface, parameters, start: startOf(now), steps, hyperparameters, changes };
  });
  const question = JSON.stringify(jobs);
  if (question === asked) return;
  asked = question;
  request++;
  bestRates.setState({ searching: jobs.length > 0 });
  if (jobs.length === 0) return;
  searcher ??= startWorker() ?? startOnPage();
  searcher({ request, jobs });
}

/** Rates say nothing about another surface, nor do answers that are still to come. */
function forget(): void {
  asked = '';
  request++;
  bestRates.setState({ rates: {}, searching: false });
}

function take({ request: answered, optimizer, best, done }: SweepAnswer): void {
  if (answered !== request) return;
  bestRates.setState(({ rates }) => ({ rates: { ...rates, [optimizer]: best }, searching: !done }));
}

/** Without a sweep the rates stay what they were; a new start asks a new searcher. */
function giveUp(): void {
  searcher = null;
  asked = '';
  bestRates.setState({ searching: false });
}

/** Starts the worker that searches; null where none may be made, as in a frame without its site's origin. */
function startWorker(): Searcher | null {
  const started = makeWorker();
  if (!started) return null;
  started.onmessage = ({ data }: MessageEvent<SweepAnswer>) => take(data);
  started.onerror = () => {
    started.terminate();
    giveUp();
  };
  return (asked) => started.postMessage(asked);
}

/** Searches on the page, when nothing is being drawn: at least a run in 50 ms, and otherwise a little in each frame. */
function startOnPage(): Searcher {
  const pace = { slice: 2, rest: () => idle(50) };
  const sweeping = import('./sweeping').then(({ startSweeping }) => startSweeping(pace, take));
  return (asked) => {
    sweeping.then((sweep) => sweep(asked)).catch(giveUp);
  };
}

function makeWorker(): Worker | null {
  try {
    return new Worker(new URL('./bestRates.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

settings.subscribe(search);
search(settings.getState(), settings.getState());
