import { describe, expect, it } from 'vitest';
import { getOptimizer, getSurface } from '../../engine';
import { experimentOf } from './experiment';
import { BOWL, question, questions } from './testing';
import { compareLosses, stepOf, type Truth, type TruthOf, truthOf } from './truth';

function ask<K extends Truth['kind']>(
  state: string,
  kind: K,
  raw: Readonly<Record<string, unknown>>,
): TruthOf<K> {
  const truth = truthOf(state, question({ kind, ...raw }));
  if (truth.kind !== kind) throw new Error(`${truth.kind} in place of ${kind}`);
  // The kind has just been compared.
  return truth as TruthOf<K>;
}

/** An optimizer's run by its formula alone, without `simulate`. */
function stepped(
  id: string,
  surface: string,
  lr: number,
  steps: number,
): { theta: Float64Array; loss: number } {
  const optimizer = getOptimizer(id);
  const objective = getSurface(surface).objective();
  const theta = Float64Array.from(getSurface(surface).start);
  const slots = Object.fromEntries(Object.keys(optimizer.slots).map((name) => [name, new Float64Array(2)]));
  const defaults = Object.entries(optimizer.hyperparameters).map(([key, spec]) => [key, spec.default]);
  const values = { ...Object.fromEntries(defaults), lr };
  const gradient = new Float64Array(2);
  for (let t = 1; t <= steps; t++) {
    const at = Float64Array.from(theta);
    optimizer.probe?.(theta, slots, values, at);
    objective.evaluate(at, gradient);
    optimizer.update(theta, gradient, slots, values, t);
  }
  return { theta, loss: objective.evaluate(theta, gradient) };
}

describe('the truth of a place', () => {
  it('is the closed form on a round bowl', () => {
    const { point, status } = ask(BOWL, 'place', { optimizer: 'gd', step: 3 });
    expect(point[0]).toBeCloseTo(-4 * 0.5 ** 3, 12);
    expect(point[1]).toBeCloseTo(1.5 * 0.5 ** 3, 12);
    expect(status).toBe('running');
  });

  it('is the formula applied so many times, for every optimizer', () => {
    for (const { id } of experimentOf(BOWL).settings.active.map((known) => getOptimizer(known))) {
      const { point } = ask(BOWL, 'place', { optimizer: id, step: 17 });
      expect([...point], id).toEqual([...stepped(id, 'bowl', 0.5, 17).theta]);
    }
  });

  it('is where the run has ended, if it has ended before', () => {
    const { status, point } = ask('v=1&surface=bowl&lr=3&steps=500', 'place', { optimizer: 'gd', step: 400 });
    expect(status).toBe('diverged');
    expect(Math.abs(point[0])).toBeGreaterThan(1000);
  });

  it('is that of the last step, where the scene is shorter than the question', () => {
    const long = ask(BOWL, 'place', { optimizer: 'momentum', step: 9000 });
    expect(long).toEqual(ask(BOWL, 'place', { optimizer: 'momentum', step: 50 }));
    expect(stepOf(question({ kind: 'rank', step: 9000 }), experimentOf(BOWL))).toBe(50);
    expect(stepOf(questions.choice, experimentOf(BOWL))).toBe(50);
  });

  it('regards hyperparameters, their changes and the surface’s parameters', () => {
    const state = 'v=1&surface=quadratic&p.kappa=1&start=-4,2&lr=0.5&lr@3=0';
    // κ = 1 is the round bowl; from the third update on nothing moves.
    const changed = truthOf(state.replace('lr@3=0', 'lr@3=1'), questions.place);
    const plain = truthOf('v=1&surface=quadratic&p.kappa=1&start=-4,2&lr=0.5', questions.place);
    expect(changed).not.toEqual(plain);
    if (changed.kind !== 'place') throw new Error('not a place');
    expect(Math.hypot(...changed.point)).toBeCloseTo(0, 9);
  });

  it('is that of the best rate where the scene uses the best rates', () => {
    const { point } = ask('v=1&surface=bowl&rates=best&steps=50', 'place', { optimizer: 'gd', step: 1 });
    // The best rate on a bowl of curvature 1 is 1: there in a single step.
    expect(Math.hypot(...point)).toBeLessThan(0.05);
  });
});

describe('the truth of a path', () => {
  it('is every point from the start to the step', () => {
    const { points, leaves } = ask(BOWL, 'path', { optimizer: 'gd', step: 4 });
    expect(leaves).toBe(false);
    expect(points).toHaveLength(5);
    for (const [k, [x, y]] of points.entries()) {
      expect(x).toBeCloseTo(-4 * 0.5 ** k, 12);
      expect(y).toBeCloseTo(1.5 * 0.5 ** k, 12);
    }
  });

  it('ends at the view’s edge where it leaves the view', () => {
    // At η = 3 each step doubles the distance and changes sides: −4 → 8, beyond the edge at 5.
    const { points, leaves } = ask('v=1&surface=bowl&lr=3', 'path', { optimizer: 'gd', step: 100 });
    expect(leaves).toBe(true);
    expect(points).toHaveLength(2);
    expect(points[1]![0]).toBeCloseTo(5, 12);
    expect(points[1]![1]).toBeCloseTo(1.5 - (9 / 12) * 4.5, 12);
  });

  it('goes on where the start is outside the view', () => {
    const { points } = ask('v=1&surface=bowl&lr=0.5&start=-8,0', 'path', { optimizer: 'gd', step: 3 });
    expect(points.map(([x]) => x)).toEqual([-8, -4, -2, -1]);
  });
});

describe('the truth of a ranking', () => {
  it('is the order of the losses at that step', () => {
    const { order, losses } = ask(BOWL, 'rank', { step: 10 });
    expect(new Set(order)).toEqual(new Set(experimentOf(BOWL).settings.active));
    for (const id of order) expect(losses[id], id).toBe(stepped(id, 'bowl', 0.5, 10).loss);
    const sorted = Object.values(losses).sort((a, b) => a - b);
    expect(order.map((id) => losses[id])).toEqual(sorted);
  });

  it('is of the optimizers switched on', () => {
    expect(ask(`${BOWL}&on=gd,adam`, 'rank', { step: 10 }).order).toEqual(['gd', 'adam']);
  });

  it('puts a loss that is no number last', () => {
    expect([Number.NaN, 2, Infinity, -Infinity, 1].sort(compareLosses)).toEqual([
      -Infinity,
      1,
      2,
      Number.NaN,
      Infinity,
    ]);
  });
});

describe('the truth about rates', () => {
  it('is the closed form on a round bowl', () => {
    const { outcomes, fastest } = ask(BOWL, 'rate', {
      optimizer: 'gd',
      rates: [0.01, 0.5, 1, 1.5, 2.5],
      tolerance: 0.01,
    });
    // |1 − η|ᵏ times the distance of the start is within 0.01 from k = ⌈ln(d / 0.01) / −ln|1 − η|⌉ on.
    const steps = (rate: number) =>
      Math.ceil(Math.log(Math.hypot(4, 1.5) / 0.01) / -Math.log(Math.abs(1 - rate)));
    expect(outcomes.map((outcome) => outcome.steps)).toEqual([null, steps(0.5), 1, steps(1.5), null]);
    // Halved 36 times, the distance is below 10⁻¹⁰.
    expect(outcomes.map(({ status }) => status)).toEqual([
      'running',
      'converged',
      'converged',
      'converged',
      'diverged',
    ]);
    expect(fastest).toEqual([2]);
  });

  it('has several winners where several are equally fast, and none where none arrives', () => {
    const equal = ask(BOWL, 'rate', { optimizer: 'gd', rates: [0.5, 1.5, 0.1], tolerance: 0.01 });
    expect(equal.fastest).toEqual([0, 1]);
    expect(ask(BOWL, 'rate', { optimizer: 'gd', rates: [3, 4], tolerance: 0.01 }).fastest).toEqual([]);
  });
});

describe('the truth of a choice', () => {
  it('is what its author wrote', () => {
    expect(truthOf('', questions.choice)).toEqual({ kind: 'choice', right: [1, 2] });
  });
});
