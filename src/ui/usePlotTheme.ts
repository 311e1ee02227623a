import { useStore } from 'zustand';
import type { PlotTheme } from '../plot/theme';
import { preferences } from '../state/preferences';
import { presenting } from '../state/presenting';
import { plotTheme } from './plotCanvas';

/** The colours and sizes of the present theme, for what React draws. */
export function usePlotTheme(): PlotTheme {
  useStore(preferences, (now) => now.theme);
  useStore(presenting, (now) => now.on);
  return plotTheme();
}
