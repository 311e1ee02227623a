import { createStore } from 'zustand/vanilla';

export interface Offline {
  /** The page opens and works without a network: all its files are kept. */
  readonly kept: boolean;
  /** Another version has been fetched and waits to be shown. */
  readonly newVersion: boolean;
}

export const offline = createStore<Offline>(() => ({
  // A page that comes from the service worker has all its files there.
  kept: Boolean(globalThis.navigator?.serviceWorker?.controller),
  newVersion: false,
}));
