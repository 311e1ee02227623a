import { useLayoutEffect } from 'react';
import { optimizers } from '../../engine';
import { toggleOptimizer } from '../../state/actions';
import type { PartId } from '../../state/parts';
import { pause, playback, seek, stepBy } from '../../state/playback';
import { settings } from '../../state/settings';
import { isLocked, staging } from '../../state/staging';
import { keyIsTaken } from '../../ui/shortcuts';
import { panBy, resetView, zoomBy } from './stage/gestures';
import { togglePlay } from './transport/Transport';

/** What a key does, by its `code` where it is a letter, so that a Korean keyboard layout serves as well. */
const actions: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  ' ': () => togglePlay(playback.getState().playing),
  ArrowLeft: ({ shiftKey }) => stepBy(shiftKey ? -10 : -1),
  ArrowRight: ({ shiftKey }) => stepBy(shiftKey ? 10 : 1),
  Home: () => jumpTo(0),
  End: () => jumpTo(settings.getState().steps),
  KeyR: () => jumpTo(0),
  KeyO: () => settings.setState(({ layout }) => ({ layout: layout === 'overlay' ? 'panels' : 'overlay' })),
  KeyW: () => panBy(0, 0.1),
  KeyA: () => panBy(-0.1, 0),
  KeyS: () => panBy(0, -0.1),
  KeyD: () => panBy(0.1, 0),
  '+': () => zoomBy(1.5),
  '=': () => zoomBy(1.5),
  '-': () => zoomBy(1 / 1.5),
  '0': resetView,
};

/** The part whose control does the same: where a lesson locks it, the key does nothing. */
function partOf({ key, code }: KeyboardEvent): PartId {
  if (/^[1-9]$/.test(key)) return 'optimizers';
  return /^( |Arrow|Home$|End$)/.test(key) || code === 'KeyR' ? 'playback' : 'view';
}

function jumpTo(step: number): void {
  pause();
  seek(step);
}

function act(event: KeyboardEvent): void {
  if (keyIsTaken(event)) return;
  const optimizer = /^[1-9]$/.test(event.key) ? optimizers[Number(event.key) - 1] : undefined;
  const action = optimizer
    ? () => toggleOptimizer(optimizer.id)
    : (actions[event.key] ?? actions[event.code]);
  if (!action || isLocked(staging.getState(), partOf(event))) return;
  event.preventDefault();
  action(event);
}

/** The keys of the Surfaces tab, while it is open; from the moment it is on screen, however busy the machine. */
export function useShortcuts(): void {
  useLayoutEffect(() => {
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, []);
}
