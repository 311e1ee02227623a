import { describe, expect, it } from 'vitest';
import { simulate } from '../simulate';
import { ravine } from '../testing';
import { getOptimizer, optimizers } from '.';

/** Two steps on x²/20 + y² from (−7, 2) at η 0.1, every digit as printed; the rest are the defaults. */
const fingerprints = [
  ['gd', {}, ['-6.93', '1.6'], ['-6.8607', '1.28']],
  ['momentum', {}, ['-6.93', '1.6'], ['-6.7977', '0.92']],
  ['nag', {}, ['-6.93', '1.6'], ['-6.79833', '0.992']],
  ['adagrad', {}, ['-6.9', '1.9'], ['-6.8298', '1.831125']],
  ['rmsprop', {}, ['-6.683772', '1.683772'], ['-6.459445', '1.473875']],
  ['adam', {}, ['-6.9', '1.9'], ['-6.80004', '1.800166']],
  ['adam', { biasCorrection: 0 }, ['-6.683772', '1.683772'], ['-6.259439', '1.262265']],
] as const;

/** `value` with as many decimals as `printed`. */
function likewise(value: number, printed: string): string {
  return value.toFixed(printed.split('.')[1]?.length ?? 0);
}

describe('the fingerprint of the formulas', () => {
  it.each(fingerprints)('%s %o', (optimizer, given, ...steps) => {
    const hyperparameters = { lr: 0.1, ...given };
    const run = simulate({ optimizer, hyperparameters, objective: ravine, start: [-7, 2], steps: 2 });
    for (const [index, printed] of steps.entries()) {
      const theta = run.theta(index + 1);
      expect([likewise(theta[0]!, printed[0]), likewise(theta[1]!, printed[1])]).toEqual(printed);
    }
  });

  it('has the defaults of the table', () => {
    const defaults = (id: string) =>
      Object.fromEntries(
        Object.entries(getOptimizer(id).hyperparameters).map(([k, spec]) => [k, spec.default]),
      );
    expect(defaults('gd')).toEqual({ lr: 0.01 });
    expect(defaults('momentum')).toEqual({ lr: 0.01, momentum: 0.9 });
    expect(defaults('nag')).toEqual({ lr: 0.01, momentum: 0.9 });
    expect(defaults('adagrad')).toEqual({ lr: 0.01, epsilon: 1e-8 });
    expect(defaults('rmsprop')).toEqual({ lr: 0.01, decay: 0.9, epsilon: 1e-8 });
    expect(defaults('adam')).toEqual({
      lr: 0.01,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      biasCorrection: 1,
    });
  });
});

describe('the registry', () => {
  it('lists the optimizers in the order they are shown', () => {
    const ids = optimizers.map(({ id }) => id);
    expect(ids.slice(0, 6)).toEqual(['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam']);
  });

  it('finds each by its id, and names the known ones otherwise', () => {
    for (const optimizer of optimizers) expect(getOptimizer(optimizer.id)).toBe(optimizer);
    expect(() => getOptimizer('sgd')).toThrow(
      new RangeError(`Unknown optimizer 'sgd'; known: ${optimizers.map(({ id }) => id).join(', ')}`),
    );
  });
});
