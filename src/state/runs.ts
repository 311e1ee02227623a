import { createStore } from 'zustand/vanilla';
import { type SurfaceObjective, simulate, type Trajectory } from '../engine';
import { bestRates } from './bestRates';
import { type BestRates, changesOf, initialValues } from './hyperparameters';
import { type Settings, settings, startOf, surfaceOf } from './settings';

export interface Run {
  readonly optimizer: string;
  /** Everything the trajectory depends on; equal recipes are equal runs, bit for bit. */
  readonly recipe: string;
  readonly trajectory: Trajectory;
}

export interface Runs {
  /** Surface and parameters: while they stay, so does the objective. */
  readonly place: string;
  readonly objective: SurfaceObjective;
  /** One for each optimizer switched on, in the registry's order. */
  readonly list: readonly Run[];
  /** Up to where each run is wanted. */
  readonly steps: number;
  /** Grows when `extendRuns` has recorded further steps. */
  readonly extended: number;
}

/** Steps recorded at once, so that even a slider dragged at 100,000 steps answers within its frame. */
const SLICE = 500;

/** The runs that the settings describe. They are recorded bit by bit, see `extendRuns`. */
export const runs = createStore<Runs>(() =>
  deriveRuns(settings.getState(), bestRates.getState().rates, null),
);

function deriveRuns(now: Settings, best: BestRates, before: Runs | null): Runs {
  const start = startOf(now);
  const place = JSON.stringify([now.surface, now.parameters]);
  const objective = before?.place === place ? before.objective : surfaceOf(now).objective(now.parameters);
  const list = now.active.map((optimizer): Run => {
    const hyperparameters = initialValues(now, optimizer, best);
    const changes = changesOf(now, optimizer);
    const recipe = place + JSON.stringify([optimizer, start, hyperparameters, changes]);
    const known = before?.list.find((run) => run.recipe === recipe);
    if (known) return known;
    const steps = Math.min(now.steps, SLICE);
    const trajectory = simulate({ optimizer, objective, start, hyperparameters, changes, steps });
    return { optimizer, recipe, trajectory };
  });
  return { place, objective, list, steps: now.steps, extended: before ? before.extended : 0 };
}

/** True while `trajectory` has steps to record before `step`. */
function lacks(trajectory: Trajectory, step: number): boolean {
  return trajectory.status === 'running' && trajectory.length <= step;
}

/** True once every run has ended or has all its steps. */
export function complete({ list, steps }: Runs): boolean {
  return !list.some(({ trajectory }) => lacks(trajectory, steps));
}

/** The step at which the last run is over. */
export function lastStep({ list, steps }: Runs): number {
  let last = 0;
  for (const { trajectory } of list) last = Math.max(last, trajectory.stoppedAt ?? steps);
  return Math.min(last, steps);
}

/** Of the runs that lack steps before `step`, the one that is least far, so that all grow together. */
function shortest({ list }: Runs, step: number): Trajectory | null {
  let found: Trajectory | null = null;
  for (const { trajectory } of list) {
    if (lacks(trajectory, step) && (!found || trajectory.length < found.length)) found = trajectory;
  }
  return found;
}

/**
 * Records further steps of all runs, those up to the cursor first, for about `milliseconds`.
 *
 * @returns whether anything was recorded
 */
export function extendRuns(milliseconds: number, cursor: number): boolean {
  const now = runs.getState();
  if (complete(now)) return false;
  const deadline = performance.now() + milliseconds;
  for (const goal of [Math.min(cursor, now.steps), now.steps]) {
    for (let next = shortest(now, goal); next; next = shortest(now, goal)) {
      next.extendTo(Math.min(goal, next.length - 1 + SLICE));
      if (performance.now() >= deadline) return announce();
    }
  }
  return announce();
}

function announce(): true {
  runs.setState(({ extended }) => ({ extended: extended + 1 }));
  return true;
}

function derive(): void {
  const before = runs.getState();
  const after = deriveRuns(settings.getState(), bestRates.getState().rates, before);
  const same =
    after.list.length === before.list.length &&
    after.list.every((run, index) => run === before.list[index]) &&
    after.steps === before.steps &&
    after.objective === before.objective;
  if (!same) runs.setState(after);
}

settings.subscribe(derive);
bestRates.subscribe(derive);
