import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { setBackend, tensor2d, train } from '@tensorflow/tfjs-core';
import { layers, type Sequential, sequential } from '@tensorflow/tfjs-layers';
import { Random } from '../../engine/random';
import { layoutOf } from '../../network/architecture';
import { initialise } from '../../network/initialise';
import type { Samples } from '../../network/samples';
import { Trainer } from '../../network/trainer';
import type { StepTimes, Task } from './task';

const NETWORKS = 6;
const RATE = 0.001;

self.onmessage = async ({ data: task }: MessageEvent<Task>) => {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmSimd,
    'tfjs-backend-wasm-simd.wasm': wasmSimd,
    'tfjs-backend-wasm-threaded-simd.wasm': wasmSimd,
  });
  if (!(await setBackend(task.backend))) throw new Error(`no backend ${task.backend}`);
  self.postMessage(await measure(task));
};

async function measure(task: Task): Promise<StepTimes> {
  const samples = samplesFor(task);
  const ours = ourSteps(task, samples);
  const theirs = theirSteps(task, samples);
  const times = { ours: [] as number[], theirs: [] as number[] };
  // The first round of each compiles.
  for (let round = -1; round < task.rounds; round++) {
    for (const [side, step] of [['ours', ours] as const, ['theirs', theirs] as const]) {
      const begin = performance.now();
      for (let i = 0; i < task.steps[side]; i++) await step();
      if (round >= 0) times[side].push((performance.now() - begin) / task.steps[side]);
    }
  }
  return times;
}

/** One batch of random rows with random targets of the right kind. */
function samplesFor({ inputs, outputs, output, batch }: Task): Samples {
  const random = new Random(1);
  const targets = new Float32Array(batch * outputs);
  for (let row = 0; row < batch; row++) {
    if (output === 'softmax') targets[row * outputs + random.integer(outputs)] = 1;
    else for (let j = 0; j < outputs; j++) targets[row * outputs + j] = random.integer(2);
  }
  return {
    count: batch,
    inputs: Float32Array.from({ length: batch * inputs }, () => random.normal()),
    targets,
  };
}

/** A step of the race: all networks in one pass. */
function ourSteps({ inputs, hidden, activation, outputs, output }: Task, samples: Samples): () => void {
  const architecture = { inputs, hidden: hidden.map((units) => ({ units, activation })), outputs, output };
  const trainer = new Trainer({
    architecture,
    start: initialise(layoutOf(architecture), { scheme: 'glorot', distribution: 'uniform' }, 1),
    samples,
    batchSize: 'full',
    seed: 1,
    racers: Array.from({ length: NETWORKS }, (_, k) => ({
      id: `adam ${k}`,
      optimizer: 'adam',
      hyperparameters: { lr: RATE },
    })),
  });
  return () => void trainer.advance();
}

/** A step of as many models of tfjs-layers, one after another, each with its own Adam. */
function theirSteps(task: Task, { inputs, targets, count }: Samples): () => Promise<void> {
  const x = tensor2d(inputs, [count, task.inputs]);
  const y = tensor2d(targets, [count, task.outputs]);
  const models = Array.from({ length: NETWORKS }, () => modelOf(task));
  return async () => {
    for (const model of models) await model.trainOnBatch(x, y);
  };
}

function modelOf({ inputs, hidden, activation, outputs, output }: Task): Sequential {
  const model = sequential();
  const names = { tanh: 'tanh', relu: 'relu', sigmoid: 'sigmoid', identity: 'linear' } as const;
  if (activation === 'leakyRelu') throw new Error('tfjs-layers has no such activation by name');
  for (const [l, units] of hidden.entries()) {
    const shape = l === 0 ? { inputShape: [inputs] } : {};
    model.add(layers.dense({ units, activation: names[activation], ...shape }));
  }
  model.add(layers.dense({ units: outputs, activation: output === 'identity' ? 'linear' : output }));
  const losses = {
    softmax: 'categoricalCrossentropy',
    sigmoid: 'binaryCrossentropy',
    identity: 'meanSquaredError',
  } as const;
  model.compile({ optimizer: train.adam(RATE), loss: losses[output] });
  return model;
}
