import type { Clearing } from './message';

interface Clearable {
  clearRect(x: number, y: number, width: number, height: number): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
}

/** The clearing of a canvas of that size in CSS pixels, at the screen's resolution. */
export function clearingOf({ width, height }: { readonly width: number; readonly height: number }): Clearing {
  const ratio = window.devicePixelRatio || 1;
  return { columns: Math.round(width * ratio), rows: Math.round(height * ratio), ratio };
}

/** Clears a canvas, of that size from then on; its context then draws in CSS pixels. */
export function clear(
  canvas: { width: number; height: number },
  context: Clearable,
  { columns, rows, ratio }: Clearing,
): void {
  // Setting the size, even to what it was, makes a new canvas of it.
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, columns, rows);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}
