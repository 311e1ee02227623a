import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { diagnose, summarise } from '../engine';
import type { Settings } from './settings';

/** The timers are stopped before the modules start theirs; the runs do not depend on any. */
async function start(some: Partial<Settings>) {
  vi.resetModules();
  const { defaultSettings, settings, surfaceOf } = await import('./settings');
  settings.setState({ ...defaultSettings, ...some });
  const { extendRuns, runs } = await import('./runs');
  const { findings } = await import('./findings');
  const expected = () => {
    const { list, objective, steps } = runs.getState();
    const { tolerance } = settings.getState();
    const surface = surfaceOf(settings.getState());
    const of = <T>(find: (run: (typeof list)[number], end: number) => T) =>
      Object.fromEntries(
        list.map((run) => [run.optimizer, find(run, Math.min(run.trajectory.length - 1, steps))]),
      );
    return {
      summaries: of(({ trajectory }, end) => summarise(trajectory, objective, tolerance, end)),
      diagnoses: of(({ trajectory }, end) => diagnose(trajectory, objective, surface, end)),
    };
  };
  return { settings, extendRuns, found: () => findings.getState(), expected };
}

const nothing = { summaries: {}, diagnoses: {} };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterAll(() => {
  vi.useRealTimers();
});

it('has a summary and a diagnosis of every run a moment after all are complete', async () => {
  const { found, expected } = await start({ steps: 300, active: ['gd', 'adam'] });
  expect(found()).toEqual(nothing);
  vi.advanceTimersByTime(149);
  expect(found()).toEqual(nothing);
  vi.advanceTimersByTime(1);
  expect(Object.keys(found().summaries)).toEqual(['gd', 'adam']);
  expect(found()).toEqual(expected());
});

it('has nothing while runs lack steps, however long that takes', async () => {
  const some = { surface: 'rosenbrock', rate: 1e-4, steps: 1200, active: ['gd', 'momentum'] };
  const { found, expected, extendRuns } = await start(some);
  vi.advanceTimersByTime(10_000);
  expect(found()).toEqual(nothing);
  extendRuns(0, 0);
  vi.advanceTimersByTime(10_000);
  expect(found()).toEqual(nothing);
  while (extendRuns(5, 0));
  vi.advanceTimersByTime(150);
  expect(found().summaries).toHaveProperty('momentum');
  expect(found()).toEqual(expected());
});

it('waits until a drag rests, and then tells of the last position', async () => {
  const { found, expected, settings } = await start({ steps: 50, active: ['gd'] });
  vi.advanceTimersByTime(150);
  const before = found();
  for (const rate of [0.001, 0.002, 0.003]) {
    settings.setState({ rate });
    vi.advanceTimersByTime(100);
    expect(found()).toBe(before);
  }
  vi.advanceTimersByTime(50);
  expect(found()).not.toEqual(before);
  expect(found()).toEqual(expected());
});

it('follows the tolerance, which is no part of the runs', async () => {
  const { found, expected, settings } = await start({ surface: 'bowl', steps: 400, active: ['gd'] });
  vi.advanceTimersByTime(150);
  const before = found();
  settings.setState({ tolerance: 1 });
  vi.advanceTimersByTime(150);
  expect(found().summaries).not.toEqual(before.summaries);
  expect(found()).toEqual(expected());
});

it('speaks of the steps chosen, also where more are recorded', async () => {
  const { found, settings, expected } = await start({ surface: 'rosenbrock', steps: 400, active: ['gd'] });
  vi.advanceTimersByTime(150);
  const before = found();
  settings.setState({ steps: 100 });
  vi.advanceTimersByTime(150);
  expect(found().summaries.gd).not.toEqual(before.summaries.gd);
  expect(found()).toEqual(expected());
});

it('is worked out once, and not again while nothing about the runs changes', async () => {
  const { found, settings } = await start({ steps: 50, active: ['gd'] });
  vi.advanceTimersByTime(150);
  const before = found();
  settings.setState({ speed: 8, layout: 'overlay', view: null });
  vi.advanceTimersByTime(1000);
  expect(found()).toBe(before);
});
