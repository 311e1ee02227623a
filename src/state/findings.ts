import { createStore } from 'zustand/vanilla';
import { type Diagnosis, diagnose, type Summary, summarise } from '../engine';
import { complete, type Runs, runs } from './runs';
import { settings, surfaceOf } from './settings';

/** What came of each run, by optimizer. */
export interface Findings {
  readonly summaries: Readonly<Record<string, Summary>>;
  readonly diagnoses: Readonly<Record<string, Diagnosis>>;
}

/** Results of the runs, worked out once they are complete and have stayed so for a moment. */
export const findings = createStore<Findings>(() => ({ summaries: {}, diagnoses: {} }));

/** Milliseconds after the last change: a drag is not kept waiting for tables. */
const SETTLED = 150;

let timer: ReturnType<typeof setTimeout> | undefined;

function workOut(now: Runs): void {
  const { tolerance } = settings.getState();
  const surface = surfaceOf(settings.getState());
  const summaries: Record<string, Summary> = {};
  const diagnoses: Record<string, Diagnosis> = {};
  for (const { optimizer, trajectory } of now.list) {
    const end = Math.min(trajectory.length - 1, now.steps);
    summaries[optimizer] = summarise(trajectory, now.objective, tolerance, end);
    diagnoses[optimizer] = diagnose(trajectory, now.objective, surface, end);
  }
  findings.setState({ summaries, diagnoses });
}

function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const now = runs.getState();
    if (complete(now)) workOut(now);
  }, SETTLED);
}

runs.subscribe(schedule);
settings.subscribe((now, before) => {
  if (now.tolerance !== before.tolerance) schedule();
});
schedule();
