import { resolveValues } from '../../../engine/parameter';
import type { DatasetDefinition } from '../dataset';
import { samples, seed } from '../parameters';
import { digitAt, drawDigits } from './draw';
import { PIXELS } from './hand';

export { type DigitRun, digitAt, drawDigits } from './draw';
export { PIXELS, SIDE } from './hand';

/** Where the indices of the test images start: far beyond those for training, so that the two share none. */
const FIRST_TEST = 2 ** 31;

const parameters = {
  samples: samples('n', 100, 60_000, 5000),
  testSamples: samples(String.raw`n_\text{test}`, 100, 10_000, 1000),
  noise: {
    symbol: 'a',
    min: 0,
    max: 0.5,
    default: 0.05,
    scale: 'linear',
    allows: (value: number) => value >= 0 && value <= 1,
    allowed: '0 ≤ a ≤ 1',
  },
  seed,
} as const;

/**
 * Handwritten digits, drawn here: `samples` for training and `testSamples` more for the test. The same seed gives
 * the same test images whatever the number for training, and more images add to the ones there were.
 */
export const digits: DatasetDefinition<typeof parameters> = {
  id: 'digits',
  task: 'classification',
  features: PIXELS,
  classes: 10,
  parameters,
  make(given) {
    const { samples: trainCount, testSamples, noise, seed } = resolveValues(parameters, given, 'digits');
    const count = trainCount + testSamples;
    const inputs = new Float32Array(count * PIXELS);
    drawDigits({ seed, from: 0, count: trainCount, noise }, inputs);
    drawDigits({ seed, from: FIRST_TEST, count: testSamples, noise }, inputs.subarray(trainCount * PIXELS));
    const targets = Float32Array.from({ length: count }, (_, row) =>
      digitAt(row < trainCount ? row : FIRST_TEST + row - trainCount),
    );
    return {
      id: 'digits',
      task: 'classification',
      features: PIXELS,
      classes: 10,
      count,
      trainCount,
      inputs,
      targets,
      domain: [],
    };
  },
};
