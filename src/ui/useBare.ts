import { useStore } from 'zustand';
import { page } from '../state/page';
import { presenting } from '../state/presenting';

/** Whether only plots and what plays them are shown, without controls: in somebody's slides, or in a presentation. */
export function useBare(): boolean {
  const embedded = useStore(page, ({ embed }) => embed);
  const presented = useStore(presenting, ({ on }) => on);
  return embedded || presented;
}
