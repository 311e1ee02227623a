import { createStore } from 'zustand/vanilla';
import { keep, recall } from './reload';

/** The lesson that somebody is writing, while it is open. Not in the link, but it outlasts a reload. */
export interface Authoring {
  /** A draft's id; null: none is open. */
  readonly draft: string | null;
  /** The scene that is being edited, from 0. */
  readonly scene: number;
}

const KEPT = 'authoring';

export const authoring = createStore<Authoring>(() => {
  const [, scene, draft] = /^(\d+) (.+)$/.exec(recall(KEPT) ?? '') ?? [];
  return draft === undefined ? { draft: null, scene: 0 } : { draft, scene: Number(scene) };
});

authoring.subscribe(({ draft, scene }) => keep(KEPT, draft === null ? null : `${scene} ${draft}`));
