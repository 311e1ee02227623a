import { lazy, Suspense } from 'react';

const possible = import.meta.env.PROD && 'serviceWorker' in navigator;

/** Its code comes when the page is there and at rest: nobody waits for it, and the page does without it. */
const UpdateBar = lazy(async () => {
  await atRest();
  return import('./UpdateBar').catch(() => ({ default: () => null }));
});

/** Keeps the built page for use without a network. The development server's is another one at every change. */
export function Offline() {
  return (
    possible && (
      <Suspense>
        <UpdateBar />
      </Suspense>
    )
  );
}

async function atRest(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
  }
  await new Promise<void>((idle) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => idle(), { timeout: 5000 });
    else setTimeout(idle, 2000);
  });
}
