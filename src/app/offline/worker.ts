/**
 * The service worker: keeps every file of the build, so that the page opens and works without a network after one visit.
 * `.ci/offline.ts` bundles it and writes the list of files into it.
 */
import { clientsClaim } from 'workbox-core';
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
declare const FILES: PrecacheEntry[];

const kept = new PrecacheController();
kept.addToCacheList(FILES);
self.addEventListener('install', kept.install);

// Before the routes: where one answers, no further listener is called.
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.waitUntil(forgetOlderVersions(event));
});

// What stands behind `?` never means another file here.
registerRoute(new PrecacheRoute(kept, { ignoreURLParametersMatching: [/./] }));

// A page of an older version, still open, goes on with that version's parts.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/assets/'),
  async ({ request }) => (await caches.match(request.url)) ?? fetch(request),
);

// On the first visit too, the parts that are fetched late come from here.
clientsClaim();

// A new version waits until somebody asks for it.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') self.skipWaiting();
});

/** When a page opens and no other is open, nobody needs the files of older versions; a newer one may be on its way. */
async function forgetOlderVersions(event: FetchEvent): Promise<void> {
  const { installing, waiting } = self.registration;
  const pages = await self.clients.matchAll({ type: 'window' });
  const others = pages.filter(({ id }) => id !== event.resultingClientId);
  if (!installing && !waiting && others.length === 0) await kept.activate(event);
}
