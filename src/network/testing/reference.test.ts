import { describe, expect, it } from 'vitest';
import { architectureWith, combinations, relativeDifference, samplesFor, startOf } from './problems';
import { lossAndGradient, numericalGradient, outputOf } from './reference';

/**
 * Rounding of the loss, 1e-16, divided by 2h = 2e-6, is 1e-10; the rest is for the sums. The neglected third
 * derivative counts for h² = 1e-12.
 */
const TOLERANCE = 1e-8;

describe('the reference', () => {
  it.each(combinations)(
    'agrees with central differences in every parameter: %s, %s',
    (activation, output) => {
      const architecture = architectureWith(activation, output, [5, 4, 3]);
      const samples = samplesFor(architecture, 6);
      const theta = startOf(architecture);
      const { gradient } = lossAndGradient(architecture, theta, samples, { l2: 0.1 });
      const numerical = numericalGradient(architecture, theta, samples, { l2: 0.1 });
      expect(relativeDifference(gradient, numerical)).toBeLessThan(TOLERANCE);
    },
  );

  it('has the signal y − t at the output, as in the worked case', () => {
    const { y } = outputOf('softmax', [0.3, 0.2, 0.5].map(Math.log), [0, 1, 0]);
    expect(y.map((p, i) => p - [0, 1, 0][i]!)).toEqual([0.3, -0.8, 0.5].map((x) => expect.closeTo(x, 15)));
  });
});
