import { type Clipped, clipSegment } from './clip';
import type { DrawContext } from './context';
import type { Frame } from './frame';
import type { OptimizerStyle } from './style';

/** Where a path has left the panel, in pixels, and the direction it went, in radians clockwise from right. */
export interface Exit {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

const part: Clipped = { x0: 0, y0: 0, x1: 0, y1: 0 };

/**
 * Where the path up to point `cursor` left the panel for good, or null while its head is inside.
 * A path that was never inside points from the panel's centre to where its head is. Points that are not
 * finite do not count: the head is the last finite one.
 *
 * @param thetas x and y of each point in turn
 */
export function exitOf(thetas: Float64Array, cursor: number, frame: Frame): Exit | null {
  const { visible, width, height } = frame;
  const [left, right] = visible.x;
  const [low, high] = visible.y;
  let head = cursor;
  while (head >= 0 && !isFinitePoint(thetas, head)) head--;
  if (head < 0) return null;
  const headX = thetas[2 * head]!;
  const headY = thetas[2 * head + 1]!;
  if (headX >= left && headX <= right && headY >= low && headY <= high) return null;
  let nextX = headX;
  let nextY = headY;
  for (let k = head - 1; k >= 0; k--) {
    const x = thetas[2 * k]!;
    const y = thetas[2 * k + 1]!;
    if (!isFinitePoint(thetas, k)) continue;
    // Compared in units of the plane: a long path out of view is looked through at every frame.
    const beside =
      (x < left && nextX < left) ||
      (x > right && nextX > right) ||
      (y < low && nextY < low) ||
      (y > high && nextY > high);
    if (!beside) {
      const exit = crossing(frame, x, y, nextX, nextY);
      if (exit) return exit;
    }
    nextX = x;
    nextY = y;
  }
  const fromX = width / 2;
  const fromY = height / 2;
  const toX = pixelX(frame, headX);
  const toY = pixelY(frame, headY);
  clipSegment(fromX, fromY, toX, toY, 0, 0, width, height, part);
  return { x: part.x1, y: part.y1, angle: Math.atan2(toY - fromY, toX - fromX) };
}

function isFinitePoint(thetas: Float64Array, k: number): boolean {
  return Number.isFinite(thetas[2 * k]!) && Number.isFinite(thetas[2 * k + 1]!);
}

/** Where the segment between two points of the plane leaves the panel, if any of it is inside. */
function crossing(frame: Frame, x0: number, y0: number, x1: number, y1: number): Exit | null {
  const fromX = pixelX(frame, x0);
  const fromY = pixelY(frame, y0);
  const toX = pixelX(frame, x1);
  const toY = pixelY(frame, y1);
  if (!clipSegment(fromX, fromY, toX, toY, 0, 0, frame.width, frame.height, part)) return null;
  return { x: part.x1, y: part.y1, angle: Math.atan2(toY - fromY, toX - fromX) };
}

function pixelX({ visible, unitsPerPixel }: Frame, x: number): number {
  return (x - visible.x[0]) / unitsPerPixel;
}

function pixelY({ visible, unitsPerPixel, height }: Frame, y: number): number {
  return height - (y - visible.y[0]) / unitsPerPixel;
}

/** Draws the arrow of a path that has left the panel: its tip touches the edge. */
export function drawExit(ctx: DrawContext, exit: Exit, style: OptimizerStyle): void {
  const length = 2.6 * style.markerRadius;
  const cos = Math.cos(exit.angle);
  const sin = Math.sin(exit.angle);
  const tipX = exit.x - cos * style.casingWidth;
  const tipY = exit.y - sin * style.casingWidth;
  const at = (along: number, aside: number): [number, number] => [
    tipX + along * cos - aside * sin,
    tipY + along * sin + aside * cos,
  ];
  ctx.beginPath();
  ctx.moveTo(tipX, tipY);
  ctx.lineTo(...at(-length, -0.55 * length));
  ctx.lineTo(...at(-0.7 * length, 0));
  ctx.lineTo(...at(-length, 0.55 * length));
  ctx.closePath();
  ctx.lineJoin = 'round';
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = 2 * style.casingWidth + 1;
  ctx.stroke();
  ctx.fillStyle = style.color;
  ctx.fill();
}
