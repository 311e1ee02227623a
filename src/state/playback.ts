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

/** The step at which playback pauses by itself, before the runs are over; null: it plays to their end. */
let goal: number | null = null;

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
  pause();
  seek(cursorStep() + steps);
}

/** Plays on, from the start again where the end has been reached. */
export function play(end: number): void {
  goal = null;
  if (cursorStep() >= end) seek(0);
  playback.setState({ playing: true });
}

/** Plays from one step to another and pauses there, once, also where playback is to go round in a loop. */
export function playTo(from: number, to: number): void {
  pause();
  seek(from);
  if (cursorStep() >= to) return;
  goal = to;
  playback.setState({ playing: true });
}

export function pause(): void {
  goal = null;
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
  const { speed } = settings.getState();
  const last = goal === null ? end : Math.min(goal, end);
  const loop = goal === null && settings.getState().loop;
  const thousandths = passed + milliseconds * STEPS_PER_SECOND * speed;
  passed = thousandths % 1000;
  const next = cursorStep() + (thousandths - passed) / 1000;
  const cursor = loop ? next % (end + 1) : next;
  if (cursor >= last && !loop) {
    passed = 0;
    goal = null;
    playback.setState({ cursor: last, playing: false });
  } else if (cursor !== cursorStep()) playback.setState({ cursor });
}

settings.subscribe(({ steps }, before) => {
  if (steps !== before.steps && cursorStep() > steps) seek(steps);
});
