import { Workbox } from 'workbox-window';
import { createStore } from 'zustand/vanilla';

/** Whether another version has been fetched and waits to be shown. */
export const newVersion = createStore(() => ({ waiting: false }));

const workbox = new Workbox('./sw.js');
let asked = false;

/** Has the service worker keep the page for use without a network, and look out for another version. */
export function keepPage(): void {
  workbox.addEventListener('waiting', () => newVersion.setState({ waiting: true }));
  // In the window where somebody asked for it, and in no other.
  workbox.addEventListener('controlling', () => {
    if (asked) window.location.reload();
  });
  // Where it is refused, as in a private window, the page works all the same, with a network.
  workbox.register().catch(() => undefined);
}

/** Shows the version that waits. */
export function showNewVersion(): void {
  asked = true;
  workbox.messageSkipWaiting();
}

/** Leaves it to the next visit. */
export function postponeNewVersion(): void {
  newVersion.setState({ waiting: false });
}
