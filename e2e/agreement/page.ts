import { setBackend } from '@tensorflow/tfjs-core';
import { Graphics } from '../../src/network/backends/webgl';
import { type Difference, differences } from '../../src/network/testing/agreement';
import { combinations } from '../../src/network/testing/problems';

/** How far every activation with every output and every optimizer is from the reference, on the app's own WebGL. */
async function measure(): Promise<Record<string, Difference[]>> {
  const graphics = Graphics.open(() => {
    throw new Error('the context is lost');
  });
  if (!graphics || !(await setBackend('webgl'))) throw new Error('no WebGL');
  const found: Record<string, Difference[]> = {};
  for (const [activation, output] of combinations) {
    found[`${activation}, ${output}`] = differences(activation, output);
    // The page answers in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return found;
}

declare global {
  var measureAgreement: typeof measure;
}

globalThis.measureAgreement = measure;
