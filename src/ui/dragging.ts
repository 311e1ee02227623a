import type { StoreApi } from 'zustand';

/** Milliseconds without a change after which a hand that drags rests. */
const SETTLED = 150;

let dragging = false;
let changedAt = 0;
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** A hand has taken hold of a slider, or has let go: components hear at once of what they have not heard of. */
export function setDragging(now: boolean): void {
  dragging = now;
  if (!now) tell();
}

/**
 * A store as components see it, for `useStore`: while a slider is dragged they hear of changes when the hand rests. What
 * is drawn follows the hand all the same, as layers listen to the store itself.
 */
export function unhurried<T>(store: StoreApi<T>): StoreApi<T> {
  return {
    ...store,
    subscribe(listener) {
      const hear = () => listener(store.getState(), store.getState());
      const unsubscribe = store.subscribe((now, before) => {
        if (dragging) wait(hear);
        else listener(now, before);
      });
      return () => {
        waiting.delete(hear);
        unsubscribe();
      };
    },
  };
}

function wait(hear: () => void): void {
  waiting.add(hear);
  changedAt = performance.now();
  timer ??= setTimeout(tellAtRest, SETTLED);
}

function tellAtRest(): void {
  const rest = performance.now() - changedAt;
  if (rest >= SETTLED) tell();
  else timer = setTimeout(tellAtRest, SETTLED - rest);
}

function tell(): void {
  clearTimeout(timer);
  timer = undefined;
  const all = [...waiting];
  waiting.clear();
  for (const hear of all) hear();
}
