import { type TabId, tabOf } from './tab';

/** A stretch of steps, both ends included. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** What a lesson's scene asks of the tab that it opens. */
export interface Conductor {
  /** Shows step `from`, plays on to step `to` and pauses there. The Network tab trains from the start in any case. */
  play(passage: Passage): void;
  pause(): void;
}

const conductors = new Map<TabId, Conductor>();
let waiting: { readonly tab: TabId; readonly act: (conductor: Conductor) => void } | null = null;

/**
 * Lets this tab be conducted, from when it is on the screen until the returned function is called. What was asked of it
 * before is done now.
 */
export function conduct(tab: TabId, conductor: Conductor): () => void {
  conductors.set(tab, conductor);
  const asked = waiting;
  if (asked?.tab === tab) {
    waiting = null;
    asked.act(conductor);
  }
  return () => {
    if (conductors.get(tab) === conductor) conductors.delete(tab);
  };
}

/**
 * Does something with the conductor of the tab that this id shows, now or when it comes. What is asked later takes the
 * place of what still waits.
 */
export function withConductor(id: string, act: (conductor: Conductor) => void): void {
  const tab = tabOf(id);
  const conductor = conductors.get(tab);
  waiting = conductor ? null : { tab, act };
  if (conductor) act(conductor);
}
