import { useStore } from 'zustand';
import { drawingPlace } from './place';

/** The key of what holds canvases: it is mounted anew when they are drawn elsewhere, see `drawingPlace`. */
export function useDrawingKey(): string {
  return useStore(drawingPlace, ({ worker }) => String(worker));
}
