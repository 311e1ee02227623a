const waiting = new Set<() => void>();
let scheduled = false;

function flush() {
  scheduled = false;
  const draws = [...waiting];
  waiting.clear();
  for (const draw of draws) draw();
}

/**
 * Runs `draw` in the next animation frame. All that ask before it share that frame, and asking twice with
 * the same function draws once.
 */
export function requestDraw(draw: () => void): void {
  waiting.add(draw);
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(flush);
}

/** Takes back what `requestDraw` has asked for. */
export function cancelDraw(draw: () => void): void {
  waiting.delete(draw);
}
