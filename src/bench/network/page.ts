import type { StepTimes, Task } from './task';

/** Has a worker of its own measure a task; a fresh one knows nothing of the tasks before. */
function measure(task: Task): Promise<StepTimes> {
  const worker = new Worker(new URL('./steps.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<StepTimes>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<StepTimes>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

declare global {
  var measureSteps: typeof measure;
}

globalThis.measureSteps = measure;
