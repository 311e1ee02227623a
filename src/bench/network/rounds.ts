import type { Task } from './task';

/** What the page asks of a worker: first a task to get ready for, then as many steps as fit into a time. */
export type Order = { readonly task: Task } | { readonly milliseconds: number };

/**
 * Answers the page's orders: a task with 0 once it is ready; a time with the milliseconds that each step took.
 *
 * @param ready makes what takes a step
 */
export function answer(ready: (task: Task) => Promise<() => void | Promise<void>>): void {
  let step: () => void | Promise<void>;
  self.onmessage = async ({ data: order }: MessageEvent<Order>) => {
    if ('task' in order) {
      step = await ready(order.task);
      self.postMessage(0);
      return;
    }
    const begin = performance.now();
    let [steps, time] = [0, 0];
    while (time < order.milliseconds) {
      await step();
      steps++;
      time = performance.now() - begin;
    }
    self.postMessage(time / steps);
  };
}
