import { useEffect, useState } from 'react';
import { listenToChapters, shownScene, showsScene } from '../../state/link';
import { settings } from '../../state/settings';
import { tab } from '../../state/tab';

/** Milliseconds without a change after which it is asked: a drag changes the settings sixty times a second. */
const SETTLED = 150;

/** Whether something has been changed since the scene was opened. Another step is no change. */
export function useSceneChanged(): boolean {
  const [changed, setChanged] = useState(() => !showsScene());
  useEffect(() => {
    let timer = 0;
    const ask = () => setChanged(!showsScene());
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, SETTLED);
    };
    ask();
    const stop = [
      settings.subscribe(later),
      tab.subscribe(later),
      shownScene.subscribe(later),
      listenToChapters({ changed: later, opened: later }),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const end of stop) end();
    };
  }, []);
  return changed;
}
