import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineOptimizer } from './optimizer';
import { optimizers } from './optimizers';
import { type SimulateOptions, simulate } from './simulate';
import type { Objective } from './surface';
import { quadraticWith, ravine, rosenbrock } from './testing';
import type { Trajectory } from './trajectory';

const ids = optimizers.map(({ id }) => id);

/** Every recorded number of a run, for comparison. */
function numbersOf(run: Trajectory) {
  return Array.from({ length: run.length }, (_, k) => ({
    theta: [...run.theta(k)],
    loss: run.loss(k),
    gradient: [...run.gradient(k)],
    probe: [...run.probe(k)],
    slots: Object.keys(run.optimizer.slots).map((name) => [...run.slot(k, name)]),
    hyperparameters: run.hyperparameters(k),
  }));
}

/** A slope to the left whose loss and gradient are those of `at(x)`. */
function line(at: (x: number) => readonly [loss: number, slope: number]): Objective {
  return {
    dimension: 1,
    evaluate(theta, gradient) {
      const [loss, slope] = at(theta[0]!);
      gradient[0] = slope;
      return loss;
    },
  };
}

describe('simulate', () => {
  it('records the start and every step', () => {
    const run = simulate({
      optimizer: 'gd',
      hyperparameters: { lr: 0.1 },
      objective: ravine,
      start: [-7, 2],
      steps: 2,
    });
    expect(run.length).toBe(3);
    expect([...run.theta(0)]).toEqual([-7, 2]);
    expect([...run.gradient(0)]).toEqual([-0.7, 4]);
    expect(run.loss(0)).toBe(49 / 20 + 4);
    expect(run.loss(1)).toBeCloseTo(6.93 ** 2 / 20 + 1.6 ** 2, 12);
    expect(run.gradientNorm(0)).toBeCloseTo(Math.hypot(0.7, 4), 14);
    expect(run).toMatchObject({ status: 'running', stoppedAt: null, reason: null, dimension: 2 });
    expect(run.optimizer.id).toBe('gd');
    expect(run.objective).toBe(ravine);
  });

  it('takes no step where none is asked for', () => {
    const run = simulate({ optimizer: 'nag', objective: ravine, start: [-7, 2], steps: 0 });
    expect(run.length).toBe(1);
    expect([...run.slot(0, 'velocity')]).toEqual([0, 0]);
  });

  it('records the loss at θ and the gradient at the probe', () => {
    const hyperparameters = { lr: 1e-3, momentum: 0.8 };
    const run = simulate({
      optimizer: 'nag',
      hyperparameters,
      objective: rosenbrock,
      start: [-1.2, 1],
      steps: 30,
    });
    const gradient = new Float64Array(2);
    for (let k = 0; k <= 30; k++) {
      const theta = run.theta(k);
      const velocity = run.slot(k, 'velocity');
      const ahead = theta.map((x, i) => x + 0.8 * velocity[i]!);
      expect(run.probe(k)).toEqual(ahead);
      expect(run.loss(k)).toBe(rosenbrock.evaluate(theta, gradient));
      rosenbrock.evaluate(ahead, gradient);
      expect(run.gradient(k)).toEqual(gradient);
    }
    expect(run.probe(5)).not.toEqual(run.theta(5));
  });

  it('takes any definition, and an objective that is an instance of a class', () => {
    class Bowl implements Objective {
      readonly dimension = 1;
      readonly curvature = 2;
      evaluate(theta: Float64Array, gradient: Float64Array): number {
        gradient[0] = this.curvature * theta[0]!;
        return 0.5 * this.curvature * theta[0]! ** 2;
      }
    }
    const sign = defineOptimizer({
      id: 'sign',
      name: 'Sign',
      formula: '',
      hyperparameters: {},
      slots: {},
      update(theta, gradient) {
        for (let i = 0; i < theta.length; i++) theta[i]! -= Math.sign(gradient[i]!);
      },
      anatomy: () => [],
    });
    const run = simulate({ optimizer: sign, objective: new Bowl(), start: [3], steps: 5 });
    expect(run.thetas.subarray(0, run.length)).toEqual(Float64Array.of(3, 2, 1, 0));
    expect(run).toMatchObject({ status: 'converged', stoppedAt: 3 });
  });

  it('does not keep the start that it is given', () => {
    const start = [1, 1];
    const run = simulate({ optimizer: 'gd', objective: ravine, start, steps: 0 });
    start[0] = 5;
    run.extendTo(1);
    expect(run.theta(0)[0]).toBe(1);
    expect(run.theta(1)[0]).toBeCloseTo(0.999, 12);
  });
});

describe('convergence', () => {
  it.each(ids)('%s has converged at the start of a flat place', (optimizer) => {
    const run = simulate({ optimizer, objective: ravine, start: [0, 0], steps: 10 });
    expect(run).toMatchObject({ status: 'converged', stoppedAt: 0, length: 1, reason: null });
  });

  it('is at the first point whose gradient is shorter than the tolerance', () => {
    const options = { optimizer: 'gd', hyperparameters: { lr: 0.25 }, objective: quadraticWith(2, 2) };
    const run = simulate({ ...options, start: [1, 0], steps: 100, tolerance: 0.1 });
    // θ halves at each step, and the gradient is 2θ: 2, 1, …, 0.125, 0.0625.
    expect(run).toMatchObject({ status: 'converged', stoppedAt: 5, length: 6 });
    expect(run.gradientNorm(5)).toBe(0.0625);
    const equal = simulate({ ...options, start: [1, 0], steps: 100, tolerance: 0.0625 });
    expect(equal.stoppedAt).toBe(6);
  });

  it('is not crossing a minimum at full speed', () => {
    // From 1 with μ 0.5 and η 1 on x²/2: v = −1, θ = 0, where the gradient is exactly zero.
    const options = { hyperparameters: { lr: 1, momentum: 0.5 }, objective: quadraticWith(1), start: [1] };
    const run = simulate({ ...options, optimizer: 'momentum', steps: 500 });
    expect(run.gradient(1)[0]).toBe(0);
    expect(run.slot(1, 'velocity')[0]).toBe(-1);
    expect(run.theta(2)[0]).toBe(-0.5);
    expect(run.status).toBe('converged');
    const end = run.stoppedAt!;
    expect(run.gradientNorm(end)).toBeLessThan(1e-10);
    expect(Math.abs(run.slot(end, 'velocity')[0]!)).toBeLessThan(1e-10);
  });

  it('does not wait for what only scales the rate', () => {
    const run = simulate({
      optimizer: 'adagrad',
      hyperparameters: { lr: 1 },
      objective: quadraticWith(1),
      start: [1],
      steps: 10_000,
    });
    expect(run.status).toBe('converged');
    expect(run.slot(run.stoppedAt!, 'accumulator')[0]).toBeGreaterThanOrEqual(1);
  });

  it('waits for Adam’s mean of the gradient', () => {
    // Flat beyond 0: the gradient vanishes at once, the mean of it carries on.
    const ledge = line((x) => (x > 0 ? [x, 1] : [0, 0]));
    const run = simulate({
      optimizer: 'adam',
      hyperparameters: { lr: 0.1 },
      objective: ledge,
      start: [0.05],
      steps: 1000,
    });
    expect(run.gradient(1)[0]).toBe(0);
    expect(run.theta(2)[0]).toBeLessThan(run.theta(1)[0]!);
    expect(run.status).toBe('converged');
    expect(run.slot(run.stoppedAt!, 'mean')[0]).toBeLessThan(1e-10);
    expect(run.slot(run.stoppedAt! - 1, 'mean')[0]).toBeGreaterThanOrEqual(1e-10);
  });

  it('never is with tolerance 0', () => {
    const run = simulate({ optimizer: 'gd', objective: ravine, start: [0, 0], steps: 20, tolerance: 0 });
    expect(run).toMatchObject({ status: 'running', length: 21 });
  });

  it('is not mistaken for a gradient that is not a number', () => {
    const broken = line((x) => [x, Number.NaN]);
    const run = simulate({ optimizer: 'gd', objective: broken, start: [1], steps: 10 });
    expect(run).toMatchObject({ status: 'diverged', stoppedAt: 1, reason: 'not-finite', length: 2 });
    expect(run.theta(1)[0]).toBeNaN();
  });
});

describe('divergence', () => {
  it('is at the first point beyond the bound, which is kept as it is', () => {
    // θ ← θ − 3θ = −2θ: 1, −2, 4, −8, 16.
    const options = { optimizer: 'gd', hyperparameters: { lr: 3 }, objective: quadraticWith(1), start: [1] };
    const run = simulate({ ...options, steps: 100, bound: 10 });
    expect(run).toMatchObject({ status: 'diverged', stoppedAt: 4, reason: 'out-of-bounds', length: 5 });
    expect(run.thetas.subarray(0, 5)).toEqual(Float64Array.of(1, -2, 4, -8, 16));
    expect(run.loss(4)).toBe(128);
    expect(run.gradient(4)[0]).toBe(16);
    // Exactly on the bound is inside it.
    expect(simulate({ ...options, steps: 100, bound: 16 }).stoppedAt).toBe(5);
  });

  it('uses the bound of the objective unless told otherwise', () => {
    const objective = { ...quadraticWith(1), bound: 10 };
    const options = { optimizer: 'gd', hyperparameters: { lr: 3 }, objective, start: [1], steps: 100 };
    expect(simulate(options).stoppedAt).toBe(4);
    expect(simulate({ ...options, bound: 100 }).stoppedAt).toBe(7);
  });

  it('without a bound is at the first number that is not finite', () => {
    const options = { optimizer: 'gd', hyperparameters: { lr: 3 }, objective: quadraticWith(1), start: [1] };
    const run = simulate({ ...options, steps: 5000 });
    expect(run).toMatchObject({ status: 'diverged', reason: 'not-finite' });
    const end = run.stoppedAt!;
    // θ = (−2)ᵏ is still a number where half its square is not.
    expect(end).toBe(513);
    expect(run.theta(end)[0]).toBe(-(2 ** 513));
    expect(run.loss(end)).toBe(Infinity);
    expect(run.loss(end - 1)).toBe(2 ** 1023);
  });

  it.each([Number.NaN, Infinity, -Infinity])('is a loss of %d', (bad) => {
    const edge = line((x) => (x > 0 ? [x, 1] : [bad, 1]));
    const run = simulate({
      optimizer: 'gd',
      hyperparameters: { lr: 1 },
      objective: edge,
      start: [2.5],
      steps: 10,
    });
    expect(run).toMatchObject({ status: 'diverged', stoppedAt: 3, reason: 'not-finite', length: 4 });
    expect(run.theta(3)[0]).toBe(-0.5);
    expect(run.loss(3)).toBe(bad);
  });

  it('is a coordinate that overflows, whatever the loss', () => {
    const steep = line((x) => [0, -1e308 * Math.sign(x)]);
    const run = simulate({
      optimizer: 'gd',
      hyperparameters: { lr: 1 },
      objective: steep,
      start: [1e308],
      steps: 9,
    });
    expect(run).toMatchObject({ status: 'diverged', stoppedAt: 1, reason: 'not-finite' });
    expect(run.theta(1)[0]).toBe(Infinity);
  });

  it('can be at the start', () => {
    const run = simulate({ optimizer: 'adam', objective: ravine, start: [20, 0], steps: 10, bound: 10 });
    expect(run).toMatchObject({ status: 'diverged', stoppedAt: 0, length: 1, reason: 'out-of-bounds' });
  });

  it.each([
    [1, 0.1],
    [0.1, 1],
    [0.1, 0.1, 0.1, 1],
  ])('is found in any coordinate: curvatures %d, %d, …', (...curvatures) => {
    const run = simulate({
      optimizer: 'gd',
      hyperparameters: { lr: 3 },
      objective: quadraticWith(...curvatures),
      start: curvatures.map(() => 1),
      steps: 100,
      bound: 10,
    });
    expect(run).toMatchObject({ status: 'diverged', stoppedAt: 4, reason: 'out-of-bounds' });
  });

  it('is final', () => {
    const run = simulate({
      optimizer: 'gd',
      hyperparameters: { lr: 3 },
      objective: ravine,
      start: [1, 1],
      steps: 999,
    });
    const before = numbersOf(run);
    run.extendTo(5000);
    expect(numbersOf(run)).toEqual(before);
  });
});

describe('extendTo', () => {
  it.each(ids)('gives %s the numbers of one longer run, bit for bit, with changes and all', (optimizer) => {
    const options: SimulateOptions = {
      optimizer,
      hyperparameters: { lr: 1e-3 },
      objective: rosenbrock,
      start: [-1.2, 1],
      steps: 3000,
      changes: [
        { step: 1500, hyperparameters: { lr: 2e-4 } },
        { step: 40, hyperparameters: { lr: 5e-4 } },
      ],
    };
    const whole = numbersOf(simulate(options));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1200 }), { maxLength: 12 }), (parts) => {
        const run = simulate({ ...options, steps: 0 });
        for (const part of parts) run.extendTo(Math.min(run.length - 1 + part, 3000));
        run.extendTo(3000);
        expect(numbersOf(run)).toEqual(whole);
      }),
      { numRuns: 4, examples: [[[39, 1, 1, 1458, 1, 1]]] },
    );
  });

  it('does nothing where the points are there already', () => {
    const run = simulate({ optimizer: 'adam', objective: ravine, start: [1, 1], steps: 50 });
    const { thetas } = run;
    run.extendTo(20);
    expect(run.length).toBe(51);
    expect(run.thetas).toBe(thetas);
  });

  it.each([-1, 1.5, Number.NaN, Infinity])('refuses %d', (k) => {
    const run = simulate({ optimizer: 'gd', objective: ravine, start: [1, 1], steps: 0 });
    expect(() => run.extendTo(k)).toThrow(new RangeError(`k is ${k}; allowed: whole numbers from 0`));
  });

  it('reaches 100,000 steps', () => {
    const options = { objective: rosenbrock, start: [-1.2, 1], steps: 100_000, tolerance: 0 };
    const run = simulate({ ...options, optimizer: 'adam', hyperparameters: { lr: 1e-3 } });
    expect(run.length).toBe(100_001);
    expect(run.theta(100_000)[0]).toBeCloseTo(1, 6);
    // No more memory than the numbers themselves.
    expect(run.thetas.length).toBe(200_002);
  });

  it('copies its record seldom, however small the pieces it is recorded in', () => {
    const run = simulate({
      optimizer: 'gd',
      objective: rosenbrock,
      start: [-1.2, 1],
      steps: 0,
      hyperparameters: { lr: 1e-4 },
    });
    const records = new Set<Float64Array>();
    for (let k = 0; k <= 50_000; k += 50) {
      run.extendTo(k);
      records.add(run.thetas);
    }
    expect(run.length).toBe(50_001);
    expect(records.size).toBeLessThan(20);
  });
});

describe('changes', () => {
  const options = { optimizer: 'momentum', objective: ravine, start: [-7, 2], steps: 12 };

  it('of several for one step, and for one hyperparameter, the later win', () => {
    const run = simulate({
      ...options,
      hyperparameters: { lr: 0.1 },
      changes: [
        { step: 9, hyperparameters: { momentum: 0.5 } },
        { step: 4, hyperparameters: { lr: 0.2, momentum: 0.6 } },
        { step: 9, hyperparameters: { lr: 0.3 } },
        { step: 4, hyperparameters: { lr: 0.25 } },
      ],
    });
    const used = Array.from({ length: 13 }, (_, k) => Object.values(run.hyperparameters(k)));
    expect(used.slice(0, 4)).toEqual(Array(4).fill([0.1, 0.9]));
    expect(used.slice(4, 9)).toEqual(Array(5).fill([0.25, 0.6]));
    expect(used.slice(9)).toEqual(Array(4).fill([0.3, 0.5]));
  });

  it('at step 1 is the same as another start, NAG’s probe included', () => {
    const nag = { ...options, optimizer: 'nag' };
    const changed = simulate({ ...nag, changes: [{ step: 1, hyperparameters: { lr: 0.2, momentum: 0.5 } }] });
    expect(numbersOf(changed)).toEqual(
      numbersOf(simulate({ ...nag, hyperparameters: { lr: 0.2, momentum: 0.5 } })),
    );
  });

  it('beyond the end change nothing', () => {
    const changed = simulate({ ...options, changes: [{ step: 13, hyperparameters: { lr: 0.2 } }] });
    const plain = simulate(options);
    for (let k = 0; k <= 12; k++) expect(changed.theta(k)).toEqual(plain.theta(k));
    changed.extendTo(13);
    plain.extendTo(13);
    expect(changed.theta(13)).not.toEqual(plain.theta(13));
  });

  it('leave the list as it was given', () => {
    const changes = [
      { step: 5, hyperparameters: { lr: 0.2 } },
      { step: 2, hyperparameters: { lr: 0.3 } },
    ];
    const copy = structuredClone(changes);
    simulate({ ...options, changes });
    expect(changes).toEqual(copy);
  });
});

describe('arguments', () => {
  const good: SimulateOptions = { optimizer: 'gd', objective: ravine, start: [1, 1], steps: 1 };
  const none = {} as Record<string, number>;

  it.each<[string, Partial<SimulateOptions>]>([
    ["Unknown optimizer 'sgd'; known: gd, momentum, nag, adagrad, rmsprop, adam", { optimizer: 'sgd' }],
    ['start.length is 3; allowed: 2', { start: [1, 2, 3] }],
    ['start[1] is NaN; allowed: finite numbers', { start: [1, Number.NaN] }],
    ['start[0] is Infinity; allowed: finite numbers', { start: [Infinity, 1] }],
    ['steps is -1; allowed: whole numbers from 0', { steps: -1 }],
    ['steps is 1.5; allowed: whole numbers from 0', { steps: 1.5 }],
    ['steps is NaN; allowed: whole numbers from 0', { steps: Number.NaN }],
    ['tolerance is -1; allowed: finite numbers from 0', { tolerance: -1 }],
    ['tolerance is NaN; allowed: finite numbers from 0', { tolerance: Number.NaN }],
    ['bound is 0; allowed: numbers above 0', { bound: 0 }],
    ['bound is NaN; allowed: numbers above 0', { bound: Number.NaN }],
    ['objective.dimension is 0; allowed: whole numbers from 1', { objective: quadraticWith(), start: [] }],
    ['lr of gd is -1; allowed: 0 ≤ η < ∞', { hyperparameters: { lr: -1 } }],
    ["gd has no parameter 'momentum'; it has: lr", { hyperparameters: { momentum: 0.9 } }],
    [
      'changes[0].step is 0; allowed: whole numbers from 1',
      { changes: [{ step: 0, hyperparameters: none }] },
    ],
    ['changes[0].step is 2.5; allowed', { changes: [{ step: 2.5, hyperparameters: none }] }],
    ['lr of gd in changes[0] is NaN', { changes: [{ step: 99, hyperparameters: { lr: Number.NaN } }] }],
    ["gd in changes[0] has no parameter 'rho'", { changes: [{ step: 99, hyperparameters: { rho: 1 } }] }],
  ])('%s', (message, bad) => {
    expect(() => simulate({ ...good, ...bad })).toThrow(RangeError);
    expect(() => simulate({ ...good, ...bad })).toThrow(message);
  });

  it('a value that is not a number is a TypeError', () => {
    const hyperparameters = { lr: '0.1' as never };
    expect(() => simulate({ ...good, hyperparameters })).toThrow(TypeError);
  });
});

describe('reading a trajectory', () => {
  const run = simulate({ optimizer: 'adam', objective: ravine, start: [-7, 2], steps: 10 });

  it('gives views of the flat columns', () => {
    expect(run.theta(4).buffer).toBe(run.thetas.buffer);
    expect([...run.theta(4)]).toEqual([run.thetas[8], run.thetas[9]]);
    expect([...run.gradient(4)]).toEqual([run.gradients[8], run.gradients[9]]);
    expect(run.loss(4)).toBe(run.losses[4]);
    expect(run.gradientNorm(4)).toBe(Math.sqrt(run.gradients[8]! ** 2 + run.gradients[9]! ** 2));
    // Adam takes its gradients at θ.
    expect(run.probes).toBe(run.thetas);
    expect(run.probe(4)).toEqual(run.theta(4));
  });

  it.each([-1, 11, 0.5, Number.NaN])('refuses point %d', (k) => {
    const message = new RangeError(`k is ${k}; allowed: whole numbers from 0 to 10`);
    for (const read of [
      () => run.theta(k),
      () => run.loss(k),
      () => run.gradient(k),
      () => run.gradientNorm(k),
      () => run.probe(k),
      () => run.slot(k, 'mean'),
      () => run.hyperparameters(k),
    ]) {
      expect(read).toThrow(message);
    }
  });

  it('refuses a slot that is not there, and names those that are', () => {
    expect(() => run.slot(0, 'velocity')).toThrow(
      new RangeError("adam has no slot 'velocity'; it has: mean, square"),
    );
    const gd = simulate({ optimizer: 'gd', objective: ravine, start: [1, 1], steps: 0 });
    expect(() => gd.slot(0, 'velocity')).toThrow(/it has: none/);
  });
});
