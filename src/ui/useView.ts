import { useStore } from 'zustand';
import { page } from '../state/page';
import { presenting } from '../state/presenting';
import { useMediaQuery } from './useMediaQuery';

/** Where the plots are shown without the controls: in other people's slides, or by a lecturer. */
export type View = 'embedded' | 'presented';

/** Null: the whole page. */
export function useView(): View | null {
  const embedded = useStore(page, ({ embed }) => embed);
  const presented = useStore(presenting, ({ on }) => on);
  if (presented) return 'presented';
  return embedded ? 'embedded' : null;
}

/** Whether there is room for charts under the plots; a frame in a slide may be too small. */
export function useRoomForCharts(): boolean {
  const small = useMediaQuery('(width < 60rem) or (height < 44rem)');
  return useView() === null || !small;
}

/**
 * The panel that a presentation shows alone for now.
 *
 * @param ids of the panels, in their order
 */
export function useZoomed(ids: readonly string[]): string | null {
  const zoom = useStore(presenting, (now) => now.zoom);
  return zoom === null ? null : (ids[zoom - 1] ?? null);
}
