import { createStore } from 'zustand/vanilla';
import type { Point } from '../engine';
import { type BestRates, changesOf, initialValues } from './hyperparameters';
import { type Settings, settings, startOf } from './settings';

/** One optimizer's sweep, as the worker gets it. */
export interface SweepJob {
  readonly optimizer: string;
  readonly surface: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly start: Point;
  readonly steps: number;
  readonly hyperparameters: Readonly<Record<string, number>>;
  readonly changes: ReturnType<typeof changesOf>;
}

export interface SweepRequest {
  readonly request: number;
  readonly jobs: readonly SweepJob[];
}

export interface SweepAnswer {
  readonly request: number;
  readonly optimizer: string;
  readonly best: BestRates[string];
  /** True with the last answer to a request. */
  readonly done: boolean;
}

/** The best learning rates found by the sweep; the last ones found stay until better-informed ones arrive. */
export const bestRates = createStore<{ readonly rates: BestRates; readonly searching: boolean }>(() => ({
  rates: {},
  searching: false,
}));

let worker: Worker | null = null;
let request = 0;
let asked = '';

function search(now: Settings, before: Settings): void {
  if (now.surface !== before.surface) forget();
  if (now.rateMode !== 'best') return;
  const jobs = now.active.map((optimizer): SweepJob => {
    const { lr: _, ...hyperparameters } = initialValues(now, optimizer, {});
    const changes = changesOf(now, optimizer).filter((change) => !('lr' in change.hyperparameters));
    const { surface, parameters, steps } = now;
    return { optimizer, surface, parameters, start: startOf(now), steps, hyperparameters, changes };
  });
  const question = JSON.stringify(jobs);
  if (question === asked) return;
  asked = question;
  request++;
  bestRates.setState({ searching: jobs.length > 0 });
  if (jobs.length === 0) return;
  worker ??= startWorker();
  if (!worker) bestRates.setState({ searching: false });
  worker?.postMessage({ request, jobs } satisfies SweepRequest);
}

/** Rates say nothing about another surface, nor do answers that are still to come. */
function forget(): void {
  asked = '';
  request++;
  bestRates.setState({ rates: {}, searching: false });
}

/** Starts the worker that searches; null where none may be made, as in a frame without its site's origin. */
function startWorker(): Worker | null {
  const started = makeWorker();
  if (!started) return null;
  started.onmessage = ({ data }: MessageEvent<SweepAnswer>) => {
    if (data.request !== request) return;
    bestRates.setState(({ rates }) => ({
      rates: { ...rates, [data.optimizer]: data.best },
      searching: !data.done,
    }));
  };
  // Without a sweep the rates stay what they were; a new start asks a new worker.
  started.onerror = () => {
    started.terminate();
    worker = null;
    asked = '';
    bestRates.setState({ searching: false });
  };
  return started;
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
