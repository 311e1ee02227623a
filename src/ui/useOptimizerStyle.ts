import { useStore } from 'zustand';
import { type OptimizerStyle, optimizerStyle } from '../plot/style';
import { plotThemes } from '../plot/theme';
import { preferences } from '../state/preferences';

/** How the plots draw the optimizer at `index` of the registry, in the present theme. */
export function useOptimizerStyle(index: number): OptimizerStyle {
  const theme = useStore(preferences, (now) => now.theme);
  return optimizerStyle(index, plotThemes[theme]);
}
