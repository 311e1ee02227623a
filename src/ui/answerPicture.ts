import type { Point } from '../engine';
import { drawAnswerPath, drawAnswerPaths, drawPen, drawPlace, drawPlaces } from '../plot/answers';
import type { DrawContext } from '../plot/context';
import type { Frame } from '../plot/frame';
import type { PlotTheme } from '../plot/theme';
import type { Answers } from '../state/answers';

/** Draws the answers that lie on a plot: a class's, over them the person's own, and the pen while it can be moved. */
export function drawAnswers(
  context: DrawContext,
  { kind, own, others, pen, open }: Answers,
  start: Point,
  frame: Frame,
  theme: PlotTheme,
): void {
  const pixels = (points: readonly Point[]) => points.flatMap(([x, y]) => [frame.x(x), frame.y(y)]);
  if (kind === 'place') {
    drawPlaces(context, others.map(pixels), theme);
    for (const [x, y] of own) drawPlace(context, frame.x(x), frame.y(y), theme);
    return;
  }
  if (kind !== 'path') return;
  const paths = others.map((points) => pixels([start, ...points]));
  drawAnswerPaths(context, paths, theme);
  if (own.length > 0) drawAnswerPath(context, pixels([start, ...own]), theme);
  if (open && pen) drawPen(context, frame.x(pen[0]), frame.y(pen[1]), theme);
}
