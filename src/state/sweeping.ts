import { getSurface, type Point, sweepRates } from '../engine';
import type { BestRates, changesOf } from './hyperparameters';

/** One optimizer's sweep, as it is asked for. */
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

interface Pace {
  /** Milliseconds of sweeping between two rests, or a run if that takes longer. */
  readonly slice: number;
  /** Resolves when the sweep may go on; requests come in meanwhile. */
  rest(): Promise<void>;
}

/**
 * Sweeps, in a worker or on the page.
 *
 * @param answer is told the best rate of each job, the last one marked
 * @returns what takes a request, and abandons the one before
 */
export function startSweeping(
  { slice, rest }: Pace,
  answer: (answer: SweepAnswer) => void,
): (asked: SweepRequest) => Promise<void> {
  /** The newest request; a sweep for an older one is abandoned. */
  let newest = 0;

  async function sweep(job: SweepJob, wanted: () => boolean): Promise<SweepAnswer['best'] | 'abandoned'> {
    const { surface, parameters, ...options } = job;
    const search = sweepRates({ ...options, objective: getSurface(surface).objective(parameters) });
    let rested = performance.now();
    for (;;) {
      const { done, value } = search.next();
      if (done) return value;
      if (performance.now() - rested < slice) continue;
      await rest();
      if (!wanted()) return 'abandoned';
      rested = performance.now();
    }
  }

  return async ({ request, jobs }) => {
    newest = request;
    for (const [index, job] of jobs.entries()) {
      const best = await sweep(job, () => request === newest);
      if (best === 'abandoned') return;
      answer({ request, optimizer: job.optimizer, best, done: index === jobs.length - 1 });
    }
  };
}
