import { toggleOptimizer } from '../../state/actions';
import { pause, playback, seek, stepBy } from '../../state/playback';
import { settings } from '../../state/settings';
import { type TabKeys, useTabKeys } from '../../ui/useTabKeys';
import { panBy, resetView, zoomBy } from './stage/gestures';
import { togglePlay } from './transport/Transport';

const actions: TabKeys['actions'] = {
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

function jumpTo(step: number): void {
  pause();
  seek(step);
}

const keys: TabKeys = {
  actions,
  toggle: toggleOptimizer,
  partOf: ({ key, code }) => (/^( |Arrow|Home$|End$)/.test(key) || code === 'KeyR' ? 'playback' : 'view'),
};

/** The keys of the Surfaces tab. */
export function useShortcuts(): void {
  useTabKeys(keys);
}
