import { createStore } from 'zustand/vanilla';
import type { PartId } from './parts';

/** How a scene of a lesson sets up the tab: what is hidden or locked, what it points at. Not in the link. */
export interface Staging {
  readonly hidden: readonly PartId[];
  /** Shown, but not to be changed. */
  readonly locked: readonly PartId[];
  readonly pointed: PartId | null;
  /** The paths and everything that gives them away are hidden: a question is open. */
  readonly veiled: boolean;
}

export const bareStage: Staging = { hidden: [], locked: [], pointed: null, veiled: false };

export const staging = createStore<Staging>(() => bareStage);

/** Under the veil there is nothing to be read off these, and the view is everybody's own. */
const live: readonly PartId[] = ['plots', 'view', 'arrows', 'charts', 'step', 'results'];

/** Whether a part is not to be changed: so its scene wants it, or a question is open, which is about the scene as it stands. */
export function isLocked({ locked, veiled }: Staging, id: PartId): boolean {
  return locked.includes(id) || (veiled && !live.includes(id));
}
