/** Something on the page that redraws itself as the race goes on, without React. */
export interface Layer {
  /**
   * Brings the layer up to date, for no longer than until `deadline` (of `performance.now()`).
   *
   * @returns whether it has more to draw in the next frame
   */
  draw(deadline: number): boolean;
}

/** Milliseconds that a frame may spend on drawing. */
const DRAWING = 6;

/** Each layer, and who is to hear of it when it fails. */
type Layers = Map<Layer, (error: unknown) => void>;
const readouts: Layers = new Map();
const pictures: Layers = new Map();
/** Text first: a canvas that draws text needs the page's layout, and a write after it would have that worked out twice. */
const inOrder = [readouts, pictures];
const listeners = new Set<() => void>();
let requested = 0;

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

/** Calls `listener` after each frame in which every layer has finished, until the returned function is called. */
export function onDrawn(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** One frame: every layer draws what has changed. */
function frame(): void {
  requested = 0;
  const deadline = performance.now() + DRAWING;
  let unfinished = false;
  for (const layers of inOrder) {
    for (const [layer, fail] of layers) {
      try {
        unfinished = layer.draw(deadline) || unfinished;
      } catch (error) {
        layers.delete(layer);
        fail(error);
      }
    }
  }
  if (unfinished) invalidate();
  else for (const listener of listeners) listener();
}
