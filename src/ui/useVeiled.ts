import { useStore } from 'zustand';
import { staging } from '../state/staging';

/** Whether the paths and everything that gives them away are to be hidden, as a question about them is open. */
export function useVeiled(): boolean {
  return useStore(staging, ({ veiled }) => veiled);
}
