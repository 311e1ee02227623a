import { useEffect, useLayoutEffect } from 'react';
import { page } from '../../state/page';
import { stopPresenting, zoomOut } from '../../state/presenting';
import { tab } from '../../state/tab';
import { keyIsTaken } from '../../ui/shortcuts';
import { act } from './act';
import { fullScreen } from './fullScreen';
import { actionOf } from './keys';

/** The keys of a presentation, which come before those of the tab and of the lesson. */
function press(event: KeyboardEvent): void {
  if (keyIsTaken(event)) return;
  const action = actionOf(event);
  if (!action) return;
  // The others leave alone what has been used.
  event.preventDefault();
  if (!event.repeat || action.type === 'forward' || action.type === 'back') act(action);
}

/** Keys and full screen while something is presented. Afterwards the page stands where it stood. */
export function usePresentation(): void {
  useLayoutEffect(() => {
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
  useEffect(() => fullScreen.watch(stopPresenting), []);
  useEffect(() => {
    const { scrollX, scrollY } = window;
    return () => {
      fullScreen.exit();
      requestAnimationFrame(() => {
        window.scrollTo(scrollX, scrollY);
        document.querySelector<HTMLElement>('#present button')?.focus({ preventScroll: true });
      });
    };
  }, []);
  // Another scene has panels of its own.
  useEffect(() => {
    const stop = [
      page.subscribe((now, before) => {
        if (now.scene !== before.scene) zoomOut();
      }),
      tab.subscribe(zoomOut),
    ];
    return () => {
      for (const end of stop) end();
    };
  }, []);
}
