import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getSurface, optimizers, simulate, type Trajectory } from '../engine';
import { chooseSurface, setHyperparameter, setSharedRate, setStart, toggleOptimizer } from './actions';
import { bestRates } from './bestRates';
import { changesOf, initialValues } from './hyperparameters';
import { complete, extendRuns, lastStep, runs } from './runs';
import { type Settings, settings, startOf } from './settings';
import { anySettings, reset } from './testing';

const list = () => runs.getState().list;
const ids = () => list().map(({ optimizer }) => optimizer);

/** The runs that are not the very same as `before`, by optimizer. */
function renewed(before: ReturnType<typeof list>): string[] {
  return list()
    .filter((run) => !before.includes(run))
    .map(({ optimizer }) => optimizer);
}

/** The first number of the record in which two runs differ, bit by bit; -1 where they do not. */
function difference(a: Trajectory, b: Trajectory): number {
  const numbers = ({ thetas, losses, gradients, length, dimension }: Trajectory) => {
    const ends = length * dimension;
    return [...thetas.subarray(0, ends), ...losses.subarray(0, length), ...gradients.subarray(0, ends)];
  };
  const others = numbers(b);
  return a.length === b.length ? numbers(a).findIndex((value, i) => !Object.is(value, others[i])) : a.length;
}

/** The same run in one call of the engine. */
function whole(now: Settings, optimizer: string): Trajectory {
  return simulate({
    optimizer,
    objective: getSurface(now.surface).objective(now.parameters),
    start: startOf(now),
    hyperparameters: initialValues(now, optimizer, {}),
    changes: changesOf(now, optimizer),
    steps: now.steps,
  });
}

// The sweep has tests of its own; here its results are set by hand.
beforeAll(() => {
  vi.stubGlobal(
    'Worker',
    class {
      postMessage() {}
    },
  );
});
afterAll(() => vi.unstubAllGlobals());

beforeEach(() => {
  bestRates.setState({ rates: {}, searching: false });
  reset();
});
afterEach(() => vi.restoreAllMocks());

describe('the runs', () => {
  it('are those of the optimizers switched on, in the order of the registry', () => {
    expect(ids()).toEqual(optimizers.map(({ id }) => id));
    toggleOptimizer('nag');
    expect(ids()).toEqual(settings.getState().active);
    reset({ active: [] });
    expect(runs.getState().list).toEqual([]);
    expect(complete(runs.getState())).toBe(true);
    expect(lastStep(runs.getState())).toBe(0);
  });

  it('are the very same where a change of the settings does not concern them', () => {
    const before = list();
    const { objective } = runs.getState();
    setHyperparameter('adam', 'beta1', 0.5);
    expect(renewed(before)).toEqual(['adam']);
    toggleOptimizer('gd');
    toggleOptimizer('gd');
    expect(renewed(before)).toEqual(['gd', 'adam']);
    setHyperparameter('gd', 'lr', 0.5);
    expect(renewed(before)).toEqual(['gd', 'adam']);
    settings.setState({ steps: 5000, view: { x: [0, 1], y: [0, 1] }, layout: 'overlay', live: true });
    expect(renewed(before)).toEqual(['gd', 'adam']);
    setHyperparameter('nag', 'momentum', 0.5);
    expect(renewed(before)).toEqual(['gd', 'nag', 'adam']);
    expect(runs.getState().objective).toBe(objective);
  });

  it('are all new with another rate for all, start or surface', () => {
    const { objective } = runs.getState();
    for (const change of [() => setSharedRate(0.001), () => setStart([1, 2])]) {
      const before = list();
      change();
      expect(renewed(before)).toEqual(ids());
      expect(runs.getState().objective).toBe(objective);
    }
    const before = list();
    chooseSurface('quadratic');
    expect(renewed(before)).toEqual(ids());
    const there = runs.getState().objective;
    settings.setState({ parameters: { kappa: 50 } });
    expect(runs.getState().objective).not.toBe(there);
    expect(runs.getState().objective.value(1, 2)).toBe(
      getSurface('quadratic').objective({ kappa: 50 }).value(1, 2),
    );
  });

  it('tell nobody where nothing about them changes', () => {
    const heard = vi.fn();
    const stop = runs.subscribe(heard);
    settings.setState({ layout: 'overlay', speed: 8, inspected: 'gd' });
    bestRates.setState({ rates: { gd: { rate: 0.5, loss: 1 } } });
    expect(heard).not.toHaveBeenCalled();
    settings.setState({ rateMode: 'best' });
    stop();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('follow the best rates as they come in, one by one', () => {
    settings.setState({ rateMode: 'best' });
    const before = list();
    bestRates.setState({ rates: { nag: { rate: 0.5, loss: 1 } } });
    expect(renewed(before)).toEqual(['nag']);
    expect(list()[2]?.trajectory.hyperparameters(0).lr).toBe(0.5);
  });
});

describe('recording', () => {
  it('comes bit by bit to the numbers of one run of all steps, under any budget', () => {
    fc.assert(
      fc.property(
        anySettings,
        fc.integer({ min: 10, max: 2500 }),
        fc.constantFrom(0, -1, 1e-6, 0.05),
        fc.nat({ max: 2500 }),
        (now, steps, budget, cursor) => {
          reset({ ...now, rateMode: 'own', steps });
          let calls = 0;
          while (!complete(runs.getState())) {
            expect(extendRuns(budget, cursor)).toBe(true);
            // Each call records at least a slice of one run.
            expect(++calls).toBeLessThan(100);
          }
          expect(extendRuns(budget, cursor)).toBe(false);
          for (const { optimizer, trajectory } of list()) {
            const expected = whole(settings.getState(), optimizer);
            expect(trajectory.status).toBe(expected.status);
            expect(difference(trajectory, expected)).toBe(-1);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  /** Few enough at first that not all is recorded, on a surface on which nothing converges so soon. */
  const long = { surface: 'rosenbrock', rate: 1e-4, steps: 3000 } as const;

  it('goes on in spite of runs that are over when the budget is', () => {
    reset({ ...long, active: ['gd', 'adam'], rateMode: 'own', hyperparameters: { gd: { lr: 10 } } });
    expect(list()[0]?.trajectory.status).toBe('diverged');
    const { length } = list()[1]!.trajectory;
    extendRuns(0, 0);
    expect(list()[1]?.trajectory.length).toBeGreaterThan(length);
  });

  it('first brings all runs to the cursor', () => {
    reset(long);
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => time++);
    // A look at the clock after each slice: six slices bring six runs from 500 to 700 steps.
    const recorded = () => list().map(({ trajectory }) => trajectory.length - 1);
    extendRuns(6, 700);
    expect(recorded()).toEqual([700, 700, 700, 700, 700, 700]);
    extendRuns(2, 700);
    expect(recorded()).toEqual([1200, 1200, 700, 700, 700, 700]);
  });

  it('says that runs have grown', () => {
    reset(long);
    const { extended } = runs.getState();
    extendRuns(0, 0);
    expect(runs.getState().extended).toBe(extended + 1);
    setSharedRate(2e-4);
    expect(runs.getState().extended).toBe(extended + 1);
  });

  it('keeps what it has when the number of steps changes', () => {
    reset(long);
    while (extendRuns(5, 0));
    const before = list();
    settings.setState({ steps: 100 });
    expect(renewed(before)).toEqual([]);
    expect(complete(runs.getState())).toBe(true);
    expect(lastStep(runs.getState())).toBe(100);
    settings.setState({ steps: 3001 });
    expect(renewed(before)).toEqual([]);
    expect(complete(runs.getState())).toBe(false);
  });
});

describe('the last step', () => {
  it('is where the last run is over, within the number of steps', () => {
    reset({ surface: 'bowl', active: ['gd'], rate: 0.5, steps: 1000 });
    const { stoppedAt } = list()[0]!.trajectory;
    expect(stoppedAt).toBeGreaterThan(10);
    expect(lastStep(runs.getState())).toBe(stoppedAt);
    settings.setState({ steps: 10 });
    expect(lastStep(runs.getState())).toBe(10);
    // AdaGrad is slower, and has not arrived.
    settings.setState({ steps: 1000, active: ['gd', 'adagrad'] });
    expect(lastStep(runs.getState())).toBe(list()[1]?.trajectory.stoppedAt ?? 1000);
    expect(lastStep(runs.getState())).toBeGreaterThan(stoppedAt!);
  });
});
