import { createStore } from 'zustand/vanilla';

export interface Offline {
  /** The page opens and works without a network: all its files are kept. */
  readonly kept: boolean;
  /** Another version has been fetched and waits to be shown. */
  readonly newVersion: boolean;
}

/** What keeps the page; undefined where there is none, as in a private window or a frame without its site's origin. */
export const serviceWorkers: ServiceWorkerContainer | undefined = find();

function find(): ServiceWorkerContainer | undefined {
  try {
    return globalThis.navigator?.serviceWorker;
  } catch {
    // Such a frame may not even ask.
    return undefined;
  }
}

export const offline = createStore<Offline>(() => ({
  // A page that comes from the service worker has all its files there.
  kept: Boolean(serviceWorkers?.controller),
  newVersion: false,
}));
