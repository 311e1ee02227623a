import { createStore } from 'zustand/vanilla';

/** The page as a lecturer shows it: plots without controls, large. Not in the link. */
export interface Presenting {
  readonly on: boolean;
  /** The panel that fills the stage for now, by its place from 1. Null: all of them, or the one the settings enlarge. */
  readonly zoom: number | null;
  /** Nothing is shown: the class is to look at the speaker. */
  readonly blank: boolean;
}

const notPresenting: Presenting = { on: false, zoom: null, blank: false };

export const presenting = createStore<Presenting>(() => notPresenting);

export function startPresenting(): void {
  presenting.setState({ ...notPresenting, on: true });
}

/** Shows the page as it was: zoom and blank screen belong to the presentation alone. */
export function stopPresenting(): void {
  presenting.setState(notPresenting);
}

/**
 * Fills the stage with a panel.
 *
 * @param zoom its place from 1; null for all panels
 */
export function zoomInto(zoom: number | null): void {
  presenting.setState({ zoom });
}

export function setBlank(blank: boolean): void {
  presenting.setState({ blank });
}

/** @returns whether a panel filled the stage, and does no longer */
export function zoomOut(): boolean {
  if (presenting.getState().zoom === null) return false;
  zoomInto(null);
  return true;
}
