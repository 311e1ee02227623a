import { createStore } from 'zustand/vanilla';
import type { Point } from '../engine';

/** Answers that lie on a plot: a place, or a path from the start on. */
export interface Answers {
  /** What is asked for; null: nothing that is answered on a plot. */
  readonly kind: 'place' | 'path' | null;
  /** Whose plot it is answered on; null: any. */
  readonly optimizer: string | null;
  /** Whether the person's own answer can still be given and changed. */
  readonly open: boolean;
  /** The person's own: one point of a place, all of a path but the start; none yet. */
  readonly own: readonly Point[];
  /** Where the next key moves from: the answer's point, or the pen that draws the path. Null: at the start. */
  readonly pen: Point | null;
  /** Those of a class, in the same way. */
  readonly others: readonly (readonly Point[])[];
}

export const noAnswers: Answers = {
  kind: null,
  optimizer: null,
  open: false,
  own: [],
  pen: null,
  others: [],
};

/** Not in the link. */
export const answers = createStore<Answers>(() => noAnswers);

/** Asks for an answer on the plots. */
export function askOnPlots(kind: Answers['kind'], optimizer: string | null): void {
  answers.setState({ ...noAnswers, kind, optimizer, open: true }, true);
}

/** Moves the answer's point, or the pen that draws the path. */
export function movePen(pen: Point): void {
  answers.setState(({ kind, own }) => ({ pen, own: kind === 'place' ? [pen] : own }));
}

/** Draws the path on to where the pen is. */
export function addPoint(point: Point): void {
  answers.setState(({ own }) => ({ pen: point, own: [...own, point] }));
}

/** Takes back the path's last point. */
export function removePoint(): void {
  answers.setState(({ own }) => ({ own: own.slice(0, -1), pen: own.at(-2) ?? null }));
}

/** Puts a whole path, drawn in one stroke, in place of what was there. */
export function drawStroke(points: readonly Point[]): void {
  answers.setState({ own: points, pen: points.at(-1) ?? null });
}

export function clearAnswer(): void {
  answers.setState({ own: [], pen: null });
}
