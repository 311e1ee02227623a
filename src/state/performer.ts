import { createStore } from 'zustand/vanilla';

/** What the open tab does for whoever presents it, and says of itself. */
export interface Performer {
  /** Plays or pauses. */
  toggle(): void;
  /** Shows the step after the present one, or before it. */
  step(by: 1 | -1): void;
  playing(): boolean;
  /** The step shown. */
  position(): number;
  /** How many panels stand on the stage. */
  panels(): number;
  /**
   * Calls the listener when any of this may have changed.
   *
   * @returns a function that ends it
   */
  subscribe(listener: () => void): () => void;
}

/** Null: the tab that is open has nothing that plays. */
export const performer = createStore<{ readonly current: Performer | null }>(() => ({ current: null }));

/**
 * Lets a tab perform while it is open.
 *
 * @returns a function that ends it
 */
export function perform(current: Performer): () => void {
  performer.setState({ current });
  return () => {
    // Another tab may have come before this one has gone.
    if (performer.getState().current === current) performer.setState({ current: null });
  };
}
