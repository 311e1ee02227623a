import { describe, expect, it } from 'vitest';
import { Racer } from '../racer';
import { medianRate } from './evaluation';

/** An AdaGrad whose squares sum to these, with η = 1. */
function adagrad(sums: readonly number[]): Racer {
  const racer = new Racer(
    { optimizer: 'adagrad', hyperparameters: { lr: 1 } },
    new Float64Array(sums.length),
  );
  racer.gradient.set(sums.map(Math.sqrt));
  racer.update(0, 1);
  return racer;
}

describe('the effective rate of a network', () => {
  it('is the median over its parameters, which untouched ones do not pull away', () => {
    expect(medianRate(adagrad([4, 16, 0]))).toBeCloseTo(1 / 2, 7);
    expect(medianRate(adagrad([4, 16, 25, 0]))).toBeCloseTo((1 / 2 + 1 / 4) / 2, 7);
  });

  it('is none before the first update, and for an optimizer that has one rate for all', () => {
    expect(medianRate(new Racer({ optimizer: 'adam' }, new Float64Array(3)))).toBeNull();
    const gd = new Racer({ optimizer: 'gd' }, new Float64Array(3));
    gd.update(0, 1);
    expect(medianRate(gd)).toBeNull();
  });
});
