import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bestRate, getSurface } from '../engine';
import type { SweepAnswer, SweepJob, SweepRequest } from './sweeping';

const job = (optimizer: string, more: Partial<SweepJob> = {}): SweepJob => ({
  optimizer,
  surface: 'quadratic',
  parameters: { kappa: 50 },
  start: [-4, 2],
  steps: 30,
  hyperparameters: {},
  changes: [],
  ...more,
});

function expected({ surface, parameters, ...search }: SweepJob) {
  return bestRate({ ...search, objective: getSurface(surface).objective(parameters) });
}

let answers: SweepAnswer[];
let ask: (request: number, jobs: readonly SweepJob[]) => Promise<void>;

beforeEach(async () => {
  answers = [];
  const scope: {
    postMessage(answer: SweepAnswer): void;
    onmessage?(event: { data: SweepRequest }): Promise<void>;
  } = { postMessage: (answer) => answers.push(answer) };
  vi.stubGlobal('self', scope);
  vi.resetModules();
  await import('./bestRates.worker');
  ask = async (request, jobs) => scope.onmessage?.({ data: { request, jobs } });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('answers for each optimizer what the sweep finds, the last one marked', async () => {
  const jobs = [
    job('gd'),
    job('adam', {
      hyperparameters: { beta1: 0.5 },
      changes: [{ step: 9, hyperparameters: { beta2: 0.5 } }],
    }),
  ];
  await ask(7, jobs);
  expect(answers).toEqual([
    { request: 7, optimizer: 'gd', best: expected(jobs[0]!), done: false },
    { request: 7, optimizer: 'adam', best: expected(jobs[1]!), done: true },
  ]);
});

it('abandons an older request when a newer one comes, and says no more about it', async () => {
  // Each look at the clock finds the slice over, so that the mail is looked at after each run.
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 100));
  const older = ask(1, [job('gd'), job('adam')]);
  const newer = ask(2, [job('nag')]);
  await Promise.all([older, newer]);
  expect(answers).toEqual([{ request: 2, optimizer: 'nag', best: expected(job('nag')), done: true }]);
});

it('says so where no rate keeps a run from diverging', async () => {
  await ask(1, [job('gd', { start: [1e9, 0] })]);
  expect(answers).toEqual([{ request: 1, optimizer: 'gd', best: null, done: true }]);
});
