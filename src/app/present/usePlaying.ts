import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { performer } from '../../state/performer';

/** Whether the open tab plays; null where it has nothing that does. */
export function usePlaying(): boolean | null {
  const current = useStore(performer, (now) => now.current);
  const subscribe = useCallback(
    (changed: () => void) => current?.subscribe(changed) ?? (() => undefined),
    [current],
  );
  return useSyncExternalStore(subscribe, () => current?.playing() ?? null);
}
