import { setBackend } from '@tensorflow/tfjs-core';
import { Graphics } from '../../src/network/backends/webgl';
import { type Difference, differences, gradientDifferences } from '../../src/network/testing/agreement';
import { combinations } from '../../src/network/testing/problems';

/** How far the app's own WebGL is from the reference. */
interface Measured {
  /** Every activation with every output and every optimizer. */
  readonly steps: Record<string, Difference[]>;
  readonly gradients: number[];
}

async function measure(): Promise<Measured> {
  const graphics = Graphics.open(() => {
    throw new Error('the context is lost');
  });
  if (!graphics || !(await setBackend('webgl'))) throw new Error('no WebGL');
  const steps: Record<string, Difference[]> = {};
  for (const [activation, output] of combinations) {
    steps[`${activation}, ${output}`] = differences(activation, output);
    // The page answers in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { steps, gradients: gradientDifferences() };
}

declare global {
  var measureAgreement: typeof measure;
}

globalThis.measureAgreement = measure;
