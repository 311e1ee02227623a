import { advance, cursorStep, playback } from '../../state/playback';
import { preferences } from '../../state/preferences';
import { extendRuns, lastStep, runs } from '../../state/runs';
import { settings } from '../../state/settings';

/** Something on the stage that redraws itself. */
export interface Layer {
  /**
   * Brings the layer up to date, for no longer than until `deadline` (of `performance.now()`).
   *
   * @returns whether it has more to draw in the next frame
   */
  draw(cursor: number, deadline: number): boolean;
}

/** Milliseconds a frame may spend on recording runs, and then on drawing them. */
const RECORDING = 2;
const DRAWING = 3;

/** The same for recording while nothing plays and no run has changed for so many milliseconds. */
const RECORDING_AT_REST = 8;
const SETTLED = 200;

/** Where frames are slow, recording takes this share of the time between them, up to a limit in milliseconds. */
const SHARE = 0.15;
const SLOW = 400;

/** Each layer, and who is to hear of it when it fails. */
type Layers = Map<Layer, (error: unknown) => void>;
const readouts: Layers = new Map();
const pictures: Layers = new Map();
/**
 * Layers that write into the page come first: a canvas that draws text needs the page's layout, and every write after
 * it would have that worked out once more in the same frame.
 */
const inOrder = [readouts, pictures];
let requested = 0;
let previous = 0;
/** When a run last became another one. */
let changedAt = 0;
/** When the latest of several frames in a row was, 0 after a pause. */
let latest = 0;

/** Asks for a frame. Many calls before it make one. */
export function invalidate(): void {
  if (requested === 0) requested = requestAnimationFrame(frame);
}

/**
 * Adds a layer that draws on canvases, until the returned function is called.
 *
 * @param fail called with what a layer throws, which then is no longer drawn; the others go on
 */
export function addLayer(layer: Layer, fail: (error: unknown) => void): () => void {
  return add(pictures, layer, fail);
}

/** The same for a layer that writes text, attributes or styles of elements. */
export function addReadout(layer: Layer, fail: (error: unknown) => void): () => void {
  return add(readouts, layer, fail);
}

function add(layers: Layers, layer: Layer, fail: (error: unknown) => void): () => void {
  layers.set(layer, fail);
  invalidate();
  return () => {
    layers.delete(layer);
  };
}

/** One frame: the cursor moves, runs grow, layers redraw. The only place on this tab that is called by the clock. */
function frame(time: number): void {
  requested = 0;
  const elapsed = previous === 0 ? 0 : time - previous;
  advance(elapsed, lastStep(runs.getState()));
  const cursor = cursorStep();
  const since = latest === 0 ? 0 : time - latest;
  const atRest = !playback.getState().playing && time - changedAt > SETTLED;
  const recording = Math.max(atRest ? RECORDING_AT_REST : RECORDING, Math.min(since, SLOW) * SHARE);
  let unfinished = extendRuns(recording, cursor);
  const deadline = performance.now() + DRAWING;
  for (const layers of inOrder) {
    for (const [layer, fail] of layers) {
      try {
        unfinished = layer.draw(cursor, deadline) || unfinished;
      } catch (error) {
        layers.delete(layer);
        fail(error);
      }
    }
  }
  const { playing } = playback.getState();
  previous = playing ? time : 0;
  latest = playing || unfinished ? time : 0;
  if (latest > 0) invalidate();
}

settings.subscribe(invalidate);
preferences.subscribe(invalidate);
playback.subscribe(invalidate);
runs.subscribe((now, before) => {
  if (now.list !== before.list) changedAt = performance.now();
  invalidate();
});
