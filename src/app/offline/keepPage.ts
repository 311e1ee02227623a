import { Workbox } from 'workbox-window';
import { offline, serviceWorkers } from './offline';

const workbox = new Workbox('./sw.js');
let asked = false;

/** Has the service worker keep the page for use without a network, and look out for another version. */
export function keepPage(): void {
  workbox.addEventListener('waiting', () => offline.setState({ newVersion: true }));
  // In the window where somebody asked for it, and in no other.
  workbox.addEventListener('controlling', () => {
    if (asked) window.location.reload();
  });
  // It is ready when it has all files. Where it cannot have them, as without room, that is never.
  serviceWorkers?.ready.then(() => offline.setState({ kept: true }));
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
  offline.setState({ newVersion: false });
}
