import type { Point } from '../engine';
import type { Frame } from '../plot/frame';
import { addPoint, answers, drawStroke, movePen } from '../state/answers';

/** Pixels that a pointer has to move before a press is a stroke. */
const SLACK = 5;

export interface StrokeOptions {
  frame(): Frame | null;
  /** Points that cannot be an answer are passed over. */
  accepts(point: Point): boolean;
}

/** The point of the plane under a pixel, rounded to what a pixel can tell apart, so that the figures stay short. */
export function pointAt(frame: Frame, x: number, y: number): Point {
  const digits = Math.min(12, Math.max(0, Math.ceil(-Math.log10(frame.unitsPerPixel))));
  // Adding 0 makes a 0 of −0.
  return [Number(frame.x.invert(x).toFixed(digits)) + 0, Number(frame.y.invert(y).toFixed(digits)) + 0];
}

/**
 * Takes answers by pointer: a press or a drag puts the point of a place; for a path, a stroke draws all of it, and a
 * press adds a point to it. A second finger takes the stroke back: the two zoom.
 *
 * @returns a function that ends it
 */
export function takeStrokes(board: HTMLElement, { frame, accepts }: StrokeOptions): () => void {
  let stroke: Point[] | null = null;
  let from: readonly [number, number] = [0, 0];
  let drawing = false;
  let before = answers.getState();

  const under = (event: PointerEvent): Point | null => {
    const now = frame();
    const { left, top } = board.getBoundingClientRect();
    const point = now && pointAt(now, event.clientX - left, event.clientY - top);
    return point && accepts(point) ? point : null;
  };
  const down = (event: PointerEvent) => {
    if (!event.isPrimary) {
      if (stroke) answers.setState({ own: before.own, pen: before.pen });
      stroke = null;
      return;
    }
    const point = under(event);
    if (event.button !== 0 || !point || !answers.getState().open) return;
    board.setPointerCapture(event.pointerId);
    before = answers.getState();
    stroke = [point];
    from = [event.clientX, event.clientY];
    drawing = false;
    if (before.kind === 'place') movePen(point);
  };
  const move = (event: PointerEvent) => {
    const point = under(event);
    if (!stroke || !event.isPrimary || !point) return;
    if (answers.getState().kind === 'place') movePen(point);
    else {
      drawing ||= Math.hypot(event.clientX - from[0], event.clientY - from[1]) > SLACK;
      stroke.push(point);
      if (drawing) drawStroke([...stroke]);
    }
  };
  const up = (event: PointerEvent) => {
    if (!stroke || !event.isPrimary) return;
    const point = stroke[0]!;
    if (!drawing && answers.getState().kind === 'path') addPoint(point);
    stroke = null;
  };
  // What lies below would pan the view, or move the start.
  const keep = (event: Event) => {
    if (event.target === board) event.stopPropagation();
  };
  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
  ] as const;
  for (const [kind, listener] of listeners) board.addEventListener(kind, listener);
  for (const kind of ['mousedown', 'click']) board.addEventListener(kind, keep);
  return () => {
    for (const [kind, listener] of listeners) board.removeEventListener(kind, listener);
    for (const kind of ['mousedown', 'click']) board.removeEventListener(kind, keep);
  };
}
