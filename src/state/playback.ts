import { createStore } from 'zustand/vanilla';
import { settings } from './settings';

/** Steps a second at speed 1. */
export const STEPS_PER_SECOND = 30;

export interface Playback {
  readonly playing: boolean;
  /** The step shown, a whole number from 0 to the chosen number of steps. */
  readonly cursor: number;
}

/** The moving cursor. React never re-renders on it; layers subscribe and redraw themselves. */
export const playback = createStore<Playback>(() => ({ playing: false, cursor: 0 }));

/**
 * Thousandths of the next step that have already passed. In this unit a frame adds its milliseconds times whole
 * numbers and powers of two, without rounding: however time is cut into frames, it adds up to the same.
 */
let passed = 0;

export function cursorStep(): number {
  return playback.getState().cursor;
}

export function seek(step: number): void {
  passed = 0;
  const { steps } = settings.getState();
  const cursor = Math.min(steps, Math.max(0, Math.round(step)));
  if (cursor !== cursorStep()) playback.setState({ cursor });
}

export function stepBy(steps: number): void {
  playback.setState({ playing: false });
  seek(cursorStep() + steps);
}

/** Plays on, from the start again where the end has been reached. */
export function play(end: number): void {
  if (cursorStep() >= end) seek(0);
  playback.setState({ playing: true });
}

export function pause(): void {
  playback.setState({ playing: false });
}

/**
 * Moves the cursor by the time that has passed, whatever the screen's refresh rate. In a loop the last step is
 * shown as long as any other.
 *
 * @param milliseconds since the last call
 * @param end the step at which the last run is over
 */
export function advance(milliseconds: number, end: number): void {
  if (!playback.getState().playing) return;
  const { speed, loop } = settings.getState();
  const thousandths = passed + milliseconds * STEPS_PER_SECOND * speed;
  passed = thousandths % 1000;
  const next = cursorStep() + (thousandths - passed) / 1000;
  const cursor = loop ? next % (end + 1) : next;
  if (cursor >= end && !loop) {
    passed = 0;
    playback.setState({ cursor: end, playing: false });
  } else if (cursor !== cursorStep()) playback.setState({ cursor });
}

settings.subscribe(({ steps }, before) => {
  if (steps !== before.steps && cursorStep() > steps) seek(steps);
});
