import { advance, cursorStep, playback } from '../../state/playback';
import { preferences } from '../../state/preferences';
import { complete, extendRuns, lastStep, runs } from '../../state/runs';
import { settings } from '../../state/settings';
import { staging } from '../../state/staging';
import { drawingIsBehind } from '../../ui/drawing/place';
import { frameIsOccupied, requestDraw } from '../../ui/frame';

/** Something on the tab that redraws itself. */
export interface Layer {
  /**
   * Brings the layer up to date, for no longer than until `deadline` (of `performance.now()`).
   *
   * @returns whether it has more to draw in a later frame
   */
  draw(cursor: number, deadline: number): boolean;
}

/** Milliseconds a frame may spend on recording runs, and then on drawing them. */
const RECORDING = 2;
const DRAWING = 3;
/** The same for recording while nothing plays and nothing has changed for so many milliseconds. */
const RECORDING_AT_REST = 8;
const SETTLED = 150;

/** Milliseconds that figures stand while they change: a frame that writes them costs twice as much as another. */
const READING = 500;

/** Where frames are slow, recording takes this share of the time between them, up to a limit in milliseconds. */
const SHARE = 0.15;
const SLOW = 400;

interface Entry {
  readonly layer: Layer;
  readonly fail: (error: unknown) => void;
}

/** Drawn in every frame. */
const always: Entry[] = [];
/** Drawn in turn: one of these in a frame, or all of the figures, which so belong to the same step. */
const inTurn: Entry[] = [];
const figures: Entry[] = [];
let turn = 0;
let writtenAt = 0;
/** Whether the next drawing is of all layers, whoever's turn it is. */
let everything = false;

let waiting = false;
let previous = 0;
/** When the latest of several frames in a row was, 0 after a pause. */
let latest = 0;
/** When something was last changed, whether another change was just before, and whether it has been shown. */
let changedAt = 0;
let oneOfMany = false;
let shown = true;

/** Asks for a frame. Many calls before it make one. */
export function invalidate(): void {
  requestDraw(frame);
}

/** The same, and no layer waits for its turn in that frame: a canvas that is new or was resized stands empty until then. */
export function invalidateAll(): void {
  everything = true;
  invalidate();
}

/**
 * Adds a layer that is drawn in every frame, until the returned function is called.
 *
 * @param fail called with what a layer throws, which then is no longer drawn; the others go on
 */
export function addLayer(layer: Layer, fail: (error: unknown) => void): () => void {
  return add(always, { layer, fail });
}

/**
 * The same for a layer that may be some frames late while something plays or is dragged, such as a chart. Such layers
 * take turns then, and all are drawn when the cursor or the hand rests.
 */
export function addLayerInTurn(layer: Layer, fail: (error: unknown) => void): () => void {
  return add(inTurn, { layer, fail });
}

/** The same for a layer that writes figures. They have one turn together. */
export function addFigures(layer: Layer, fail: (error: unknown) => void): () => void {
  return add(figures, { layer, fail });
}

function add(entries: Entry[], entry: Entry): () => void {
  entries.push(entry);
  invalidate();
  return () => {
    const index = entries.indexOf(entry);
    if (index >= 0) entries.splice(index, 1);
  };
}

/** One frame: the cursor moves, runs grow, layers redraw. The only place on this tab that is called by the clock. */
function frame(time: number): void {
  const begun = performance.now();
  const elapsed = previous === 0 ? 0 : time - previous;
  advance(elapsed, lastStep(runs.getState()));
  const cursor = cursorStep();
  const dragged = begun - changedAt < SETTLED && oneOfMany;
  let unfinished = record(time, cursor, dragged);
  const { playing } = playback.getState();
  const behind = drawingIsBehind();
  if (!behind) {
    unfinished = drawAll(always, cursor, performance.now() + DRAWING) || unfinished;
    unfinished = drawInTurn(cursor, (dragged || playing) && !everything) || unfinished;
    everything = false;
    shown = true;
  }
  previous = playing ? time : 0;
  latest = playing || unfinished ? time : 0;
  if (playing || behind || (unfinished && !dragged)) invalidate();
  // Between two changes of a drag there is one frame; what it left undone is done when the hand rests.
  else if (unfinished) later();
}

/** Records further steps; in the midst of a drag, whose runs are soon forgotten, once a change. */
function record(time: number, cursor: number, dragged: boolean): boolean {
  const { playing } = playback.getState();
  if (dragged && shown && !playing) return !complete(runs.getState());
  const since = latest === 0 ? 0 : time - latest;
  const least = dragged || playing ? RECORDING : RECORDING_AT_REST;
  const share = dragged ? 0 : Math.min(since, SLOW) * SHARE;
  return extendRuns(Math.max(least, share), cursor);
}

/** @param hurried whether the layers must take turns, and figures stand for a while */
function drawInTurn(cursor: number, hurried: boolean): boolean {
  if (!hurried) {
    const unfinished = drawAll(inTurn, cursor, Infinity);
    return drawAll(figures, cursor, Infinity) || unfinished;
  }
  if (frameIsOccupied()) return true;
  turn = (turn + 1) % (inTurn.length + 1);
  const entry = inTurn[turn];
  const now = performance.now();
  if (entry) {
    draw(inTurn, entry, cursor, Infinity);
  } else if (now - writtenAt >= READING) {
    drawAll(figures, cursor, Infinity);
    writtenAt = now;
  }
  return true;
}

function drawAll(entries: Entry[], cursor: number, deadline: number): boolean {
  let unfinished = false;
  // From the last to the first, as one that fails is taken out.
  for (let index = entries.length - 1; index >= 0; index--) {
    unfinished = draw(entries, entries[index]!, cursor, deadline) || unfinished;
  }
  return unfinished;
}

function draw(entries: Entry[], entry: Entry, cursor: number, deadline: number): boolean {
  try {
    return entry.layer.draw(cursor, deadline);
  } catch (error) {
    entries.splice(entries.indexOf(entry), 1);
    entry.fail(error);
    return false;
  }
}

function later(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    invalidate();
  }, SETTLED);
}

function change(): void {
  const now = performance.now();
  // What changes before a frame has shown it is one change: a setting, and the runs that follow from it.
  if (shown) oneOfMany = now - changedAt < SETTLED;
  changedAt = now;
  shown = false;
  invalidate();
}

settings.subscribe(change);
preferences.subscribe(change);
staging.subscribe(change);
playback.subscribe((now, before) => {
  if (now.playing || before.playing) invalidate();
  else change();
});
runs.subscribe((now, before) => {
  if (now.list !== before.list) change();
});
