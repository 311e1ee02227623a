import { describe, expect, it } from 'vitest';
import { getSurface, optimizers, simulate, surfaces } from '../index';
import type { Objective } from '../surface';
import { bestRate, SWEEP_RUNS, sweepRates } from './sweep';

/** Σ λᵢθᵢ²/2. */
function quadratic(...eigenvalues: number[]): Objective {
  return {
    dimension: eigenvalues.length,
    bound: 1e6,
    evaluate(theta, gradient) {
      let loss = 0;
      eigenvalues.forEach((eigenvalue, i) => {
        gradient[i] = eigenvalue * theta[i]!;
        loss += (eigenvalue * theta[i]! ** 2) / 2;
      });
      return loss;
    },
  };
}

/** The resolution that the sweep promises. */
const RESOLUTION = 1.005;

function expectRate(found: number, exact: number) {
  expect(found / exact).toBeGreaterThan(1 / RESOLUTION);
  expect(found / exact).toBeLessThan(RESOLUTION);
}

describe('bestRate', () => {
  it.each([0.3, 1, 7, 40])(
    'is 1/λ for gradient descent on a bowl with the one eigenvalue %d',
    (eigenvalue) => {
      const objective = quadratic(eigenvalue, eigenvalue);
      // In few steps no other rate gets near: each multiplies the distance by |1 − ηλ|.
      const best = bestRate({ optimizer: 'gd', objective, start: [3, -2], steps: 3 });
      expectRate(best!.rate, 1 / eigenvalue);
      // With steps enough for many rates to arrive, the one that arrives first wins the tie. Those with
      // |1 − ηλ| < 0.01 take three steps to lose twelve digits.
      const tied = bestRate({ optimizer: 'gd', objective, start: [3, -2], steps: 2000 });
      expect(Math.abs(tied!.rate * eigenvalue - 1)).toBeLessThan(0.01);
    },
  );

  it.each([
    [1, 20],
    [0.1, 2],
    [0.02, 4],
  ])(
    'tends to 2/(λ₁ + λ₂) with the steps for gradient descent with eigenvalues %d and %d',
    (small, large) => {
      const offsets = [1, 3].map((patience) => {
        const steps = Math.round((patience * large) / small);
        const objective = quadratic(small, large);
        const best = bestRate({ optimizer: 'gd', objective, start: [1, 1], steps })!;
        // From (1, 1) the loss after n steps is Σ λᵢ(1 − ηλᵢ)²ⁿ/2. It is lowest where its derivative is 0, at
        // (1 − ηλ₁)/(ηλ₂ − 1) = (λ₂/λ₁)^(2/(2n − 1)).
        const balance = (large / small) ** (2 / (2 * steps - 1));
        expectRate(best.rate, (1 + balance) / (small + balance * large));
        return Math.abs(best.rate / (2 / (small + large)) - 1);
      });
      expect(offsets[1]).toBeLessThan(0.025);
      expect(offsets[1]).toBeLessThan(offsets[0]!);
    },
  );

  it('returns the loss that a run at the returned rate ends at, and not diverged', () => {
    for (const surface of surfaces) {
      for (const optimizer of optimizers) {
        const objective = surface.objective();
        const search = { optimizer, objective, start: surface.start, steps: 60 };
        const best = bestRate(search)!;
        const run = simulate({ ...search, hyperparameters: { lr: best.rate } });
        expect(run.status, `${surface.id} ${optimizer.id}`).not.toBe('diverged');
        expect(run.loss(run.length - 1)).toBe(best.loss);
      }
    }
  });

  it.each(optimizers.map(({ id }) => id))(
    'descends as far as any rate of another grid for %s on valleys',
    (optimizer) => {
      for (const id of ['bowl', 'ravine', 'booth', 'matyas', 'rosenbrock']) {
        const surface = getSurface(id);
        const objective = surface.objective();
        for (const steps of [20, 300]) {
          const search = { optimizer, objective, start: surface.start, steps };
          const best = bestRate(search)!;
          const first = objective.value(...surface.start);
          let lowest = Infinity;
          for (let i = 0; i <= 300; i++) {
            const run = simulate({ ...search, hyperparameters: { lr: 1e-5 * 10 ** (i / 50) } });
            if (run.status !== 'diverged') lowest = Math.min(lowest, run.loss(run.length - 1));
          }
          const share = (first - best.loss) / (first - lowest);
          expect(share, `${id} ${steps}`).toBeGreaterThan(0.99);
          // RMSProp ends circling the minimum, and where on the circle changes with every digit of the rate.
          if (optimizer === 'rmsprop') continue;
          // On a log scale of what is left of the loss, so that arriving counts, not only descending.
          const left = (loss: number) => Math.max(loss / first, 1e-12);
          expect(left(best.loss), `${id} ${steps}`).toBeLessThan(left(lowest) * 10);
        }
      }
    },
  );

  it('never takes a rate that diverges, though it goes lower on an unbounded surface', () => {
    const surface = getSurface('saddle');
    const search = { optimizer: 'gd', objective: surface.objective(), start: surface.start, steps: 300 };
    const best = bestRate(search)!;
    // A little more, and the run leaves the bound: the lowest loss is at the edge of divergence.
    expect(simulate({ ...search, hyperparameters: { lr: best.rate * 1.02 } }).status).toBe('diverged');
    expect(simulate({ ...search, hyperparameters: { lr: best.rate } }).status).toBe('running');
  });

  it('is null if every rate diverges', () => {
    const nowhere: Objective = { dimension: 1, evaluate: (theta) => (theta[0] === 1 ? 1 : NaN) };
    const constant = {
      ...nowhere,
      evaluate: (theta: Float64Array, gradient: Float64Array) => {
        gradient[0] = 1;
        return nowhere.evaluate(theta, gradient);
      },
    };
    expect(bestRate({ optimizer: 'gd', objective: constant, start: [1], steps: 5 })).toBeNull();
  });

  it('keeps the other hyperparameters and the changes, and ignores the rate given', () => {
    const objective = quadratic(1, 1);
    const search = { optimizer: 'momentum', objective, start: [3, -2], steps: 3 };
    const none = bestRate({ ...search, hyperparameters: { momentum: 0, lr: 5 } })!;
    expectRate(none.rate, 1);
    const changed = bestRate({ ...search, changes: [{ step: 1, hyperparameters: { momentum: 0 } }] })!;
    expect(changed).toEqual(none);
  });

  it('is deterministic', () => {
    const surface = getSurface('beale');
    const search = { optimizer: 'adam', objective: surface.objective(), start: surface.start, steps: 100 };
    expect(bestRate(search)).toEqual(bestRate(search));
  });

  it('throws for an unknown optimizer and for one without a learning rate', () => {
    const objective = quadratic(1);
    expect(() => bestRate({ optimizer: 'newton', objective, start: [1], steps: 5 })).toThrow(/newton/);
    const optimizer = {
      id: 'rateless',
      name: 'Rateless',
      formula: '',
      hyperparameters: {},
      slots: {},
      update: () => {},
      anatomy: () => [],
    };
    expect(() => bestRate({ optimizer, objective, start: [1], steps: 5 })).toThrow(/rateless .*lr/);
  });
});

describe('sweepRates', () => {
  it('pauses after every run, and does no more work when abandoned', () => {
    let evaluations = 0;
    const bowl = quadratic(1);
    const objective: Objective = {
      ...bowl,
      evaluate(theta, gradient) {
        evaluations++;
        return bowl.evaluate(theta, gradient);
      },
    };
    const sweep = sweepRates({ optimizer: 'gd', objective, start: [1], steps: 10 });
    expect(evaluations).toBe(0);
    expect(sweep.next()).toEqual({ done: false, value: 1 });
    expect(evaluations).toBe(11);
    sweep.return(null);
    expect(sweep.next().done).toBe(true);
    expect(evaluations).toBe(11);
  });

  it('counts its runs up to SWEEP_RUNS', () => {
    const counts = [...sweepRates({ optimizer: 'gd', objective: quadratic(1), start: [1], steps: 10 })];
    expect(counts).toEqual(Array.from({ length: SWEEP_RUNS }, (_, i) => i + 1));
  });
});
