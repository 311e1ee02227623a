import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { setBackend, tensor2d, train } from '@tensorflow/tfjs-core';
import { layers, type Sequential, sequential } from '@tensorflow/tfjs-layers';
import { answer } from './rounds';
import { NETWORKS, RATE, samplesFor, type Task } from './task';

/** A step of as many models of tfjs-layers, one after another, each with its own Adam. */
answer(async (task: Task) => {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmSimd,
    'tfjs-backend-wasm-simd.wasm': wasmSimd,
    'tfjs-backend-wasm-threaded-simd.wasm': wasmSimd,
  });
  if (!(await setBackend(task.backend))) throw new Error(`no backend ${task.backend}`);
  const { inputs, targets, count } = samplesFor(task);
  const x = tensor2d(inputs, [count, task.inputs]);
  const y = tensor2d(targets, [count, task.outputs]);
  const models = Array.from({ length: NETWORKS }, () => modelOf(task));
  return async () => {
    for (const model of models) await model.trainOnBatch(x, y);
  };
});

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
