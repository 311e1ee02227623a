import { type TabKeys, useTabKeys } from '../../ui/useTabKeys';
import { toggleOptimizer } from './actions';
import { race, send, togglePlay } from './race';
import { settings } from './settings';
import { stepBeside } from './transport/scrub';

const rewind = () => send({ type: 'rewind' });

/** As its button, which is disabled once training has come to where it is to stop. */
function advance(by: 'step' | 'epoch'): void {
  if (race.getState().status?.state !== 'finished') send({ type: 'advance', by });
}

const epoch = () => advance('epoch');

const actions: TabKeys['actions'] = {
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
    advance('step');
    return;
  }
  const step = status ? stepBeside(status, places) : undefined;
  if (step !== undefined) send({ type: 'show', step });
}

const keys: TabKeys = {
  actions,
  toggle: toggleOptimizer,
  partOf: ({ code }) => (code === 'KeyO' ? 'view' : 'controls'),
};

/** The keys of the Network tab. */
export function useShortcuts(): void {
  useTabKeys(keys);
}
