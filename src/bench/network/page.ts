import type { Order } from './rounds';
import type { StepTimes, Task } from './task';

/** Milliseconds until all is compiled that is worth it, and those of a round; rounds of each side. */
const [WARM_UP, ROUND, ROUNDS] = [1500, 40, 40];

/** Has two workers measure a task in turn; fresh ones, which know nothing of the tasks before. */
async function measure(task: Task): Promise<StepTimes> {
  const workers = {
    ours: new Worker(new URL('./ours.worker.ts', import.meta.url), { type: 'module' }),
    theirs: new Worker(new URL('./theirs.worker.ts', import.meta.url), { type: 'module' }),
  };
  const times = { ours: [] as number[], theirs: [] as number[] };
  const sides = ['ours', 'theirs'] as const;
  try {
    for (const side of sides) {
      await order(workers[side], { task });
      await order(workers[side], { milliseconds: WARM_UP });
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of sides) times[side].push(await order(workers[side], { milliseconds: ROUND }));
    }
    return times;
  } finally {
    for (const worker of Object.values(workers)) worker.terminate();
  }
}

function order(worker: Worker, message: Order): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(message);
  });
}

declare global {
  var measureSteps: typeof measure;
}

globalThis.measureSteps = measure;
