import { createStore } from 'zustand/vanilla';

/** The lesson that somebody is writing, while it is open. Not in the link. */
export interface Authoring {
  /** A draft's id; null: none is open. */
  readonly draft: string | null;
  /** The scene that is being edited, from 0. */
  readonly scene: number;
}

export const authoring = createStore<Authoring>(() => ({ draft: null, scene: 0 }));
