import { useEffect } from 'react';
import { perform } from '../../state/performer';
import { race, togglePlay } from './race';
import { settings } from './settings';
import { stepBy } from './useShortcuts';

/** Lets the Network tab be presented. */
export function usePerformer(): void {
  useEffect(
    () =>
      perform({
        toggle: togglePlay,
        step: stepBy,
        playing: () => race.getState().status?.state === 'playing',
        position: () => race.getState().status?.shown ?? race.getState().status?.step ?? 0,
        panels: () => settings.getState().active.length,
        subscribe: race.subscribe,
      }),
    [],
  );
}
