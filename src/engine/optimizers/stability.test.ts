import { describe, expect, it } from 'vitest';
import { simulate } from '../simulate';
import { quadraticWith } from '../testing';
import { optimizers } from '.';

const limited = optimizers.filter((optimizer) => optimizer.stabilityLimit);
const curvatures = [0.1, 2, 300];
const shares = [0, 0.5, 0.9, 0.99];

const cases = limited.flatMap((optimizer) =>
  curvatures.flatMap((curvature) =>
    (optimizer.hyperparameters.momentum ? shares : [null]).map((momentum) => ({
      id: optimizer.id,
      optimizer,
      curvature,
      momentum,
      given: momentum === null ? {} : { momentum },
    })),
  ),
);

/** A quadratic whose steepest axis has `curvature`, from (1, 1), at `share` of the stability limit. */
function runAt(share: number, { optimizer, curvature, given }: (typeof cases)[number]) {
  const values = { lr: 0.01, ...given };
  const lr = share * optimizer.stabilityLimit!(values, curvature);
  return simulate({
    optimizer,
    hyperparameters: { ...given, lr },
    objective: quadraticWith(curvature, curvature / 4),
    start: [1, 1],
    steps: 100_000,
    tolerance: 1e-10,
    bound: 1e6,
  });
}

describe('stability limits on a quadratic', () => {
  it('are known for gd, momentum and nag, and are the formulas of the textbook', () => {
    const limit = (id: string, momentum: number, curvature: number) =>
      limited.find((one) => one.id === id)?.stabilityLimit?.({ lr: 0, momentum }, curvature);
    expect(limit('gd', 0.9, 4)).toBe(2 / 4);
    expect(limit('momentum', 0.9, 4)).toBe((2 * 1.9) / 4);
    expect(limit('nag', 0.9, 4)).toBe((2 * 1.9) / (2.8 * 4));
  });

  it.each(cases)('$id converges just below it: λ $curvature, μ $momentum', (one) => {
    expect(runAt(0.999, one).status).toBe('converged');
  });

  it.each(cases)('$id diverges just above it: λ $curvature, μ $momentum', (one) => {
    const run = runAt(1.001, one);
    expect(run.status).toBe('diverged');
    expect(run.reason).toBe('out-of-bounds');
  });
});
