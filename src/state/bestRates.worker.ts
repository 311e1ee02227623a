import { getSurface, sweepRates } from '../engine';
import type { SweepAnswer, SweepJob, SweepRequest } from './bestRates';

/** The newest request; a sweep for an older one is abandoned. */
let newest = 0;

/** Milliseconds of sweeping between two looks at the mail. */
const SLICE = 8;

self.onmessage = async ({ data }: MessageEvent<SweepRequest>) => {
  newest = data.request;
  for (const [index, job] of data.jobs.entries()) {
    const best = await sweep(job, () => data.request === newest);
    if (best === 'abandoned') return;
    const done = index === data.jobs.length - 1;
    const answer: SweepAnswer = { request: data.request, optimizer: job.optimizer, best, done };
    self.postMessage(answer);
  }
};

async function sweep(job: SweepJob, wanted: () => boolean): Promise<SweepAnswer['best'] | 'abandoned'> {
  const { surface, parameters, ...options } = job;
  const search = sweepRates({ ...options, objective: getSurface(surface).objective(parameters) });
  let paused = performance.now();
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    if (performance.now() - paused < SLICE) continue;
    await new Promise((resume) => setTimeout(resume));
    if (!wanted()) return 'abandoned';
    paused = performance.now();
  }
}
