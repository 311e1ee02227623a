import { lazy, Suspense } from 'react';
import { idle } from '../../state/idle';
import { serviceWorkers } from './offline';

const possible = import.meta.env.PROD && serviceWorkers !== undefined;

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

/** Milliseconds in which a page that opens has the network and the processor to itself. */
const OPENING = 4000;

async function atRest(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
  }
  await new Promise((opened) => setTimeout(opened, OPENING));
  await idle(10_000);
}
