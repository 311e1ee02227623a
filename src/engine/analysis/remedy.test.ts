import { describe, expect, it } from 'vitest';
import { getSurface, optimizers, simulate, surfaces } from '../index';
import { type Mending, workingRate } from './remedy';
import { bestRate } from './sweep';

const pairs = surfaces.flatMap((surface) => optimizers.map((optimizer) => [surface, optimizer] as const));

describe('workingRate', () => {
  it('finds a rate from every surface’s start for every optimizer, which does not diverge and descends', () => {
    const without: string[] = [];
    for (const [surface, optimizer] of pairs) {
      const objective = surface.objective();
      const search = { optimizer, hyperparameters: { lr: 10 }, objective, start: surface.start, steps: 200 };
      const found = workingRate({ search, domain: surface.domain, loss: Infinity });
      if (found === null) {
        without.push(`${surface.id} ${optimizer.id}`);
        continue;
      }
      const { min, max } = optimizer.hyperparameters.lr!;
      expect(found.rate).toBeGreaterThanOrEqual(min);
      expect(found.rate).toBeLessThanOrEqual(max);
      const run = simulate({ ...search, hyperparameters: { lr: found.rate } });
      expect(run.status, `${surface.id} ${optimizer.id}`).not.toBe('diverged');
      expect(run.loss(run.length - 1), `${surface.id} ${optimizer.id}`).toBeLessThan(run.loss(0));
    }
    expect(without).toEqual([]);
  });

  it.each([
    ['gd', 2 / 2],
    ['momentum', (2 * 1.9) / 2],
    ['nag', (2 * 1.9) / (2.8 * 2)],
  ])('is half the limit of %s in a ravine', (optimizer, limit) => {
    const surface = getSurface('ravine');
    const search = { optimizer, objective: surface.objective(), start: surface.start, steps: 200 };
    const found = workingRate({ search, domain: surface.domain, loss: Infinity });
    expect(found?.from).toBe('limit');
    expect(found?.rate).toBe(Number((limit / 2).toPrecision(4)));
  });

  it('takes the sweep’s where there is no limit, or half of it does too little', () => {
    const from = (optimizer: string, id: string) => {
      const surface = getSurface(id);
      const search = { optimizer, objective: surface.objective(), start: surface.start, steps: 200 };
      return workingRate({ search, domain: surface.domain, loss: Infinity })?.from;
    };
    expect(from('adam', 'beale')).toBe('sweep');
    // On the plateau the curvature is negative, and sets no limit.
    expect(from('gd', 'plateau')).toBe('sweep');
  });

  it('ends lower than the run it mends, with the rate it names, and in the domain', () => {
    const cases = [
      // Half the limit descends, and does far worse than the rate there is.
      ['rosenbrock', 'gd', [-1.5, 2], 0.001, 500],
      // Rugged: the next digits of a rate decide where a run ends.
      ['rastrigin', 'adam', [4.61, 4.61], 0.0001, 500],
      ['rastrigin', 'nag', [4.61, 4.61], 0.01, 500],
      ['plateau', 'adam', [-7.2, 5.6], 0.01, 500],
      // Runs longer than those that are swept.
      ['beale', 'rmsprop', [-1.2, 0.1], 0.0001, 20_000],
    ] as const;
    let mended = 0;
    for (const [id, optimizer, start, lr, steps] of cases) {
      const { domain, objective } = getSurface(id);
      const search = { optimizer, objective: objective(), start, steps };
      const end = (rate: number) => {
        const run = simulate({ ...search, hyperparameters: { lr: rate } });
        return { loss: run.loss(run.length - 1), theta: run.theta(run.length - 1), status: run.status };
      };
      const found = workingRate({ search, domain, loss: end(lr).loss });
      if (!found) continue;
      mended++;
      const { loss, theta, status } = end(found.rate);
      expect(String(found.rate).replace(/e.*|^0\.0*|\./g, '').length).toBeLessThanOrEqual(4);
      expect(status).not.toBe('diverged');
      expect(found.loss).toBe(loss);
      const left = end(lr).loss - Math.min(...search.objective.minima.map(({ value }) => value));
      expect(loss, `${id} ${optimizer}`).toBeLessThan(end(lr).loss - 0.1 * left);
      expect(theta[0]).toBeGreaterThanOrEqual(domain[0][0]);
      expect(theta[0]).toBeLessThanOrEqual(domain[0][1]);
      expect(theta[1]).toBeGreaterThanOrEqual(domain[1][0]);
      expect(theta[1]).toBeLessThanOrEqual(domain[1][1]);
    }
    expect(mended).toBeGreaterThanOrEqual(4);
  });

  it('is null where the run does best as it is', () => {
    const { domain, objective, start } = getSurface('ravine');
    const search = { optimizer: 'gd', objective: objective(), start, steps: 50 };
    const best = workingRate({ search, domain, loss: Infinity })!;
    const run = simulate({ ...search, hyperparameters: { lr: best.rate } });
    const reached = Math.min(run.loss(50), bestRate(search)!.loss);
    expect(workingRate({ search, domain, loss: reached })).toBeNull();
  });

  it('is null where no rate does clearly better, or every one leads onto a saddle', () => {
    const { domain, objective } = getSurface('ackley');
    const search = { optimizer: 'nag', objective: objective(), start: [-2.5, 1.5], steps: 500 };
    const best = workingRate({ search, domain, loss: Infinity })!.loss;
    expect(workingRate({ search, domain, loss: 1.05 * best })).toBeNull();
    expect(workingRate({ search, domain, loss: 1.5 * best })).not.toBeNull();

    const saddle = getSurface('saddle');
    for (const optimizer of ['gd', 'momentum', 'adam']) {
      const along = { optimizer, objective: saddle.objective(), start: [2, 0], steps: 500 };
      expect(workingRate({ search: along, domain: saddle.domain, loss: Infinity }), optimizer).toBeNull();
    }
  });

  it('is null where there is nothing to descend', () => {
    const double = getSurface('double-well');
    const objective = double.objective();
    const rateFrom = (search: Mending['search']) =>
      workingRate({ search, domain: double.domain, loss: Infinity });
    for (const optimizer of ['gd', 'adam']) {
      const lowest = objective.minima.find(({ global }) => global)!;
      // What rounding leaves of the gradient there is too little to lower the loss.
      expect(rateFrom({ optimizer, objective, start: lowest.at, steps: 50 })).toBeNull();
      const saddle = getSurface('saddle').objective();
      expect(rateFrom({ optimizer, objective: saddle, start: [0, 0], steps: 50 })).toBeNull();
    }
  });
});
