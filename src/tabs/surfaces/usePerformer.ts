import { useEffect } from 'react';
import { perform } from '../../state/performer';
import { cursorStep, playback, stepBy } from '../../state/playback';
import { settings } from '../../state/settings';
import { togglePlay } from './transport/Transport';

/** Lets the Surfaces tab be presented. */
export function usePerformer(): void {
  useEffect(
    () =>
      perform({
        toggle: () => togglePlay(playback.getState().playing),
        step: stepBy,
        playing: () => playback.getState().playing,
        position: cursorStep,
        panels: () => settings.getState().active.length,
        subscribe: playback.subscribe,
      }),
    [],
  );
}
