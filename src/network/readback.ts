import type { Tensor } from '@tensorflow/tfjs-core';

/** Looks at what came back from the backend and throws where it is not to be trusted. */
type Check = (values: Float32Array) => void;

let check: Check = () => undefined;

/** Has everything that is read back looked at before it is used, until another check takes its place. */
export function checkReadings(by: Check): void {
  check = by;
}

/** What a tensor holds; it is disposed of. It waits for the backend, which is right in a worker. */
export function readback(tensor: Tensor): Float32Array {
  try {
    const values = tensor.dataSync<'float32'>();
    check(values);
    return values;
  } finally {
    tensor.dispose();
  }
}

/** As `readback`, without blocking: for the main thread. */
export async function readbackAsync(tensor: Tensor): Promise<Float32Array> {
  try {
    const values = await tensor.data<'float32'>();
    check(values);
    return values;
  } finally {
    tensor.dispose();
  }
}
