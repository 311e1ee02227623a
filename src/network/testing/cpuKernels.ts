import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { registerKernel } from '@tensorflow/tfjs-core';

/* The kernels of ours that tfjs's CPU backend lacks, in plain loops. */

interface Values {
  readonly shape: number[];
  readonly numbers: readonly number[];
}

function register(kernelName: string, compute: (inputs: readonly Values[], alpha: number) => Values): void {
  registerKernel({
    kernelName,
    backendName: 'cpu',
    kernelFunc({ inputs, attrs, backend }) {
      if (!(backend instanceof MathBackendCPU))
        throw new TypeError('a kernel is called with another backend');
      const tensors = Object.values(inputs).filter((tensor) => tensor !== undefined);
      const values = tensors.map(({ dataId, shape }) => {
        return { shape, numbers: Array.from(backend.readSync(dataId), Number) };
      });
      const { shape, numbers } = compute(values, Number(attrs?.alpha));
      return backend.makeTensorInfo(shape, 'float32', Float32Array.from(numbers));
    },
  });
}

register('InARow', (parts) => {
  const numbers = parts.flatMap((part) => part.numbers);
  return { shape: [1, numbers.length], numbers };
});

register('SumOverBatch', ([x]) => {
  const [networks, batch, units] = x!.shape as [number, number, number];
  const numbers = Array.from({ length: networks * units }, (_, i) => {
    const first = Math.floor(i / units) * batch * units + (i % units);
    let sum = 0;
    for (let sample = 0; sample < batch; sample++) sum += x!.numbers[first + sample * units]!;
    return sum;
  });
  return { shape: [networks, 1, units], numbers };
});

for (const [kernel, slope] of Object.entries({
  TanhGradient: (a: number) => 1 - a * a,
  SigmoidGradient: (a: number) => a * (1 - a),
  StepGradient: (a: number, alpha: number) => (a > 0 ? 1 : alpha),
})) {
  register(kernel, ([signal, a], alpha) => ({
    shape: signal!.shape,
    numbers: signal!.numbers.map((number, i) => number * slope(a!.numbers[i]!, alpha)),
  }));
}
