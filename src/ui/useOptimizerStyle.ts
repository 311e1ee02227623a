import { type OptimizerStyle, optimizerStyle } from '../plot/style';
import { usePlotTheme } from './usePlotTheme';

/** How the plots draw the optimizer at `index` of the registry, in the present theme. */
export function useOptimizerStyle(index: number): OptimizerStyle {
  return optimizerStyle(index, usePlotTheme());
}
