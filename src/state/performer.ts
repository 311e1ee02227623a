import { createStore } from 'zustand/vanilla';

/** What the open tab does for keys and buttons outside it. */
export interface Performer {
  /** Plays or pauses. */
  toggle(): void;
  /** One step on or back. */
  step(by: 1 | -1): void;
  /** The step shown. */
  position(): number;
  /** Whether it plays. */
  playing(): boolean;
  /** How many panels stand on the stage. */
  panels(): number;
  /**
   * Calls the listener when any of this may have changed.
   *
   * @returns a function that ends it
   */
  subscribe(listener: () => void): () => void;
}

/** The tab that can be played; null for one that has nothing that moves. */
export const performer = createStore<{ readonly current: Performer | null }>(() => ({ current: null }));

/**
 * Lets a tab be played from outside while it is open.
 *
 * @returns a function that ends it
 */
export function perform(current: Performer): () => void {
  performer.setState({ current });
  return () => performer.setState((now) => (now.current === current ? { current: null } : now), true);
}
