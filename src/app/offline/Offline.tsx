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
/** Milliseconds without a sign of a hand after which it rests: what it drags shall not wait for files that come. */
const RESTING = 1000;

async function atRest(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
  }
  await passed(OPENING);
  await handRests();
  await idle(10_000);
}

async function handRests(): Promise<void> {
  let moved = true;
  const signs = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;
  const move = () => {
    moved = true;
  };
  for (const sign of signs) window.addEventListener(sign, move, { capture: true, passive: true });
  while (moved) {
    moved = false;
    await passed(RESTING);
  }
  for (const sign of signs) window.removeEventListener(sign, move, { capture: true });
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
