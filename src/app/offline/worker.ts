/**
 * The service worker: keeps every file of the build, so that the page opens and works without a network after one visit.
 * `.ci/offline.ts` bundles it and writes the list of files into it.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;
declare const FILES: PrecacheEntry[];

// What stands behind `?` never means another file here.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();
// On the first visit too, the parts that are fetched late come from here.
clientsClaim();

// A new version waits until somebody asks for it.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') self.skipWaiting();
});
