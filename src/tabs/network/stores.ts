import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { unhurried } from '../../ui/dragging';
import { type OwnData, ownData } from './ownData';
import { type Race, race } from './race';
import { type NetworkSettings, settings } from './settings';

const calmSettings = unhurried(settings);

/** A part of the settings; re-renders only when that part changes. */
export function useSettings<T>(select: (now: NetworkSettings) => T): T {
  return useStore(calmSettings, useShallow(select));
}

/** A part of the race that seldom changes; never the picture, nor the step, which layers read for themselves. */
export function useRace<T>(select: (now: Race) => T): T {
  return useStore(race, useShallow(select));
}

/** The own data in use, if any. */
export function useOwnData(): OwnData | null {
  return useStore(ownData, (now) => now.current);
}
