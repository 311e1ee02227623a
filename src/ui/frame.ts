/** Draws what has changed. @param time when the frame is due, as `requestAnimationFrame` tells it */
export type FrameDraw = (time: number) => void;

const waiting = new Set<FrameDraw>();
let scheduled = false;
let occupied = false;

function flush(time: number) {
  scheduled = false;
  const draws = [...waiting];
  waiting.clear();
  for (const draw of draws) {
    try {
      draw(time);
    } catch (error) {
      // What one cannot draw is no reason for the others to stand still.
      reportError(error);
    }
  }
  occupied = false;
}

/**
 * Runs `draw` in the next animation frame. All that ask before it share that frame, and asking twice with
 * the same function draws once.
 */
export function requestDraw(draw: FrameDraw): void {
  waiting.add(draw);
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(flush);
}

/** Takes back what `requestDraw` has asked for. */
export function cancelDraw(draw: FrameDraw): void {
  waiting.delete(draw);
}

/** Says that text has been written into the page, which has to be laid out and painted with the next frame. */
export function occupyFrame(): void {
  occupied = true;
}

/** Whether it has: what may as well be drawn in the frame after this one leaves it alone. */
export function frameIsOccupied(): boolean {
  return occupied;
}
