import { describe, expect, it } from 'vitest';
import { getOptimizer, getSurface, optimizers, simulate } from '../engine';
import { bareLoops } from './bareBeale';
import { fusedLoops } from './fusedBeale';

const STEPS = 1000;

const measured = optimizers.filter(({ id }) => id in fusedLoops);

describe.each(measured)('the baselines of $id', ({ id }) => {
  const run = simulate({
    optimizer: id,
    hyperparameters: { lr: 0.001 },
    objective: getSurface('beale').objective(),
    start: [1, 1],
    steps: STEPS,
  });

  it('compute and record what the engine does', () => {
    const fused = fusedLoops[id]!([1, 1], STEPS, 0.001);
    expect(run.length).toBe(STEPS + 1);
    expect(fused.thetas).toEqual(run.thetas);
    expect(fused.losses).toEqual(run.losses);
    expect(fused.gradients).toEqual(run.gradients);
    expect(fused.probes ?? fused.thetas).toEqual(run.probes);
    const slots = Object.keys(getOptimizer(id).slots).map((name) => run.slot(STEPS, name));
    expect(fused.slots.map((column) => column.subarray(2 * STEPS))).toEqual(slots);
  });

  it('come to the same point bare', () => {
    expect(bareLoops[id]!(1, 1, STEPS, 0.001)).toEqual([...run.theta(STEPS)]);
  });
});
