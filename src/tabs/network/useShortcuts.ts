import { useLayoutEffect } from 'react';
import { optimizers } from '../../engine';
import type { PartId } from '../../state/parts';
import { isLocked, staging } from '../../state/staging';
import { keyIsTaken } from '../../ui/shortcuts';
import { toggleOptimizer } from './actions';
import { race, send, togglePlay } from './race';
import { settings } from './settings';
import { stepBeside } from './transport/scrub';

const rewind = () => send({ type: 'rewind' });
const epoch = () => send({ type: 'advance', by: 'epoch' });

/** What a key does, by its `code` where it is a letter, so that a Korean keyboard layout serves as well. */
const actions: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  ' ': togglePlay,
  ArrowLeft: () => stepBy(-1),
  ArrowRight: ({ shiftKey }) => (shiftKey ? epoch() : stepBy(1)),
  End: () => send({ type: 'show', step: null }),
  Home: rewind,
  KeyR: rewind,
  KeyE: epoch,
  KeyO: () => settings.setState(({ layout }) => ({ layout: layout === 'overlay' ? 'panels' : 'overlay' })),
};

/** Shows the kept step before or after the one shown; after the last kept one, the newest, and then trains by a step. */
export function stepBy(places: -1 | 1): void {
  const { status } = race.getState();
  if (places === 1 && status?.shown == null) {
    send({ type: 'advance', by: 'step' });
    return;
  }
  const step = status ? stepBeside(status, places) : undefined;
  if (step !== undefined) send({ type: 'show', step });
}

/** The part whose control does the same: where a lesson locks it, the key does nothing. */
function partOf({ key, code }: KeyboardEvent): PartId {
  if (/^[1-9]$/.test(key)) return 'optimizers';
  return code === 'KeyO' ? 'view' : 'controls';
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

/** The keys of the Network tab, while it is open. */
export function useShortcuts(): void {
  useLayoutEffect(() => {
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, []);
}
