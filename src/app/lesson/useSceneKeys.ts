import { useLayoutEffect } from 'react';
import { nextScene, previousScene } from '../../lessons/running';
import { keyIsTaken } from '../../ui/shortcuts';

/** What a key does, by its `code` where it is a letter. The arrow keys are the tabs'. */
const actions: Readonly<Record<string, () => void>> = {
  PageDown: nextScene,
  KeyN: nextScene,
  PageUp: previousScene,
  KeyP: previousScene,
};

function act(event: KeyboardEvent): void {
  const action = actions[event.key] ?? actions[event.code];
  if (!action || keyIsTaken(event)) return;
  event.preventDefault();
  action();
}

/** The keys of a lesson, while it runs. */
export function useSceneKeys(): void {
  useLayoutEffect(() => {
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, []);
}
