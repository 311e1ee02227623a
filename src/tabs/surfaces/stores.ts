import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { bestRates } from '../../state/bestRates';
import { valuesAt } from '../../state/hyperparameters';
import { type Playback, playback } from '../../state/playback';
import { type Runs, runs } from '../../state/runs';
import { type Change, type Settings, settings } from '../../state/settings';
import { unhurried } from '../../ui/dragging';

const calmSettings = unhurried(settings);
const calmRuns = unhurried(runs);

/** A part of the settings; re-renders only when that part changes. */
export function useSettings<T>(select: (now: Settings) => T): T {
  return useStore(calmSettings, useShallow(select));
}

export function useRuns<T>(select: (now: Runs) => T): T {
  return useStore(calmRuns, useShallow(select));
}

/** A part of the playback that changes rarely; never the cursor itself, which changes on every frame. */
export function usePlayback<T>(select: (now: Playback) => T): T {
  return useStore(playback, select);
}

/**
 * What `select` makes of the hyperparameters an optimizer uses where the sliders act: at the start or, when they
 * act live, at the cursor. Re-renders when that changes, not when another setting does or the cursor moves.
 */
export function useValues<T>(optimizer: string, select: (values: Readonly<Record<string, number>>) => T): T {
  const best = useStore(bestRates, ({ rates }) => rates);
  const changes = useSettings((now) => (now.live ? now.changes : none));
  const step = usePlayback(({ cursor }) => lastChange(changes, cursor + 1));
  return useSettings((now) => select(valuesAt(now, optimizer, best, step)));
}

const none: readonly Change[] = [];

/** The step of the last change up to `step`; 0 before the first. `changes` are in the order of their steps. */
function lastChange(changes: readonly Change[], step: number): number {
  let last = 0;
  for (const change of changes) if (change.step <= step) last = change.step;
  return last;
}
