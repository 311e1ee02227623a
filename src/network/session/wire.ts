import type { TrainerState } from '../trainer';
import type { Report, Request } from './messages';

/** To the worker: requests, and first of all the name of a lock to hold for as long as it lives. */
export type ToWorker = Request | { readonly type: 'live'; readonly lock: string };

/** From the worker: reports, that it holds the lock, and states to go on from in another worker. */
export type FromWorker =
  | Report
  | { readonly type: 'alive'; readonly lock: string }
  | { readonly type: 'save'; readonly race: number; readonly state: TrainerState };

/** The memory of all numbers in a message, to be handed over instead of copied. */
export function buffersOf(message: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!ArrayBuffer.isView(value)) Object.values(value).forEach(visit);
    else if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  };
  visit(message);
  return [...found];
}
