import { drawingIsUnderWay } from '../../ui/drawing/place';
import { requestDraw } from '../../ui/frame';

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
const DRAWING = 4;

/** Milliseconds between two writings of figures, which nobody reads sixty times a second. */
const READING = 200;

/** Milliseconds that what grows all the time waits for a frame, so that many reports share one. */
const SOON = 50;

/** Milliseconds without an answer after which a hand rests. */
const SETTLED = 150;

/**
 * Milliseconds between two rounds of drawing while a hand is answered, text and pictures in turn: the screen has its own
 * work with each.
 */
const PAUSE = 100;

/** Milliseconds that a round then waits for a frame in which nothing is answered, and the last answer has been drawn. */
const PATIENCE = 50;

interface Entry {
  readonly layer: Layer;
  readonly fail: (error: unknown) => void;
}

const readouts: Entry[] = [];
const pictures: Entry[] = [];
let writtenAt = -READING;
/** When something was drawn last, and when all was. */
let drawnAt = -PATIENCE;
let completedAt = -PAUSE;
/** The picture whose turn it is: where time is short, those that had to wait come first in the next frame. */
let turn = 0;
const listeners = new Set<() => void>();
let requested = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let answering = false;
let answeredAt = -SETTLED;
let dragged = false;
/** Whether the last round was one of text alone. */
let written = false;

/** Asks for a frame. Many calls before it make one. */
export function invalidate(): void {
  requested = true;
  requestDraw(frame);
}

/** Asks for a frame before long. */
export function invalidateSoon(milliseconds = SOON): void {
  if (!requested) timer ??= setTimeout(invalidate, milliseconds);
}

/** The next frame answers a hand. What the race draws leaves it alone, and comes in one between two answers. */
export function answer(): void {
  answering = true;
  invalidate();
}

/**
 * Adds a layer that draws on canvases, until the returned function is called.
 *
 * @param fail called with what a layer throws, which then is no longer drawn; the others go on
 */
export function addLayer(layer: Layer, fail: (error: unknown) => void): () => void {
  return add(pictures, { layer, fail });
}

/** The same for a layer that writes text, attributes or styles of elements. */
export function addReadout(layer: Layer, fail: (error: unknown) => void): () => void {
  return add(readouts, { layer, fail });
}

function add(entries: Entry[], entry: Entry): () => void {
  entries.push(entry);
  if (entries === readouts) writtenAt = -READING;
  invalidate();
  return () => {
    const index = entries.indexOf(entry);
    if (index >= 0) entries.splice(index, 1);
  };
}

/** Calls `listener` after each frame in which every layer has finished, until the returned function is called. */
export function onDrawn(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function frame(): void {
  requested = false;
  clearTimeout(timer);
  timer = undefined;
  const begun = performance.now();
  const answers = answering;
  answering = false;
  // One answer soon after another is that to a hand that drags something.
  const soon = begun - answeredAt < SETTLED;
  dragged = soon && (answers || dragged);
  if (answers) answeredAt = begun;
  const answered = !answers && !(dragged && drawingIsUnderWay());
  const from = dragged ? completedAt + PAUSE : begun;
  if (begun < from) invalidateSoon(from - begun);
  else if (!answered && begun - Math.max(drawnAt, from) < PATIENCE) invalidate();
  else drawAll(begun);
}

/** Every layer draws what has changed. Text first: a canvas that draws text needs the page's layout. */
function drawAll(begun: number): void {
  drawnAt = begun;
  const due = writtenAt + READING;
  if (begun >= due && readouts.length > 0 && !(dragged && written)) {
    writtenAt = begun;
    for (const entry of [...readouts]) draw(readouts, entry, Number.POSITIVE_INFINITY);
    written = dragged;
    if (dragged) {
      completedAt = begun;
      invalidateSoon(PAUSE);
      return;
    }
  }
  written = false;
  if (drawPictures()) invalidate();
  else {
    completedAt = begun;
    if (begun < due && readouts.length > 0) invalidateSoon(due - begun);
    for (const listener of listeners) listener();
  }
}

/** Draws until the time is up, one picture at least. @returns whether some are left */
function drawPictures(): boolean {
  const deadline = performance.now() + DRAWING;
  const all = [...pictures];
  const first = turn;
  let waiting = -1;
  for (let index = 0; index < all.length; index++) {
    const place = (first + index) % all.length;
    const more = draw(pictures, all[place]!, index === 0 ? Number.POSITIVE_INFINITY : deadline);
    if (more && waiting < 0) waiting = place;
  }
  turn = Math.max(0, waiting);
  return waiting >= 0;
}

function draw(entries: Entry[], entry: Entry, deadline: number): boolean {
  try {
    return entry.layer.draw(deadline);
  } catch (error) {
    entries.splice(entries.indexOf(entry), 1);
    entry.fail(error);
    return false;
  }
}
