import { type Path, PIECE, SIDE } from './hand';

/**
 * Draws a path as white ink into the image that starts at `offset`: a pixel is as bright as the pen covers it, by the
 * distance of its middle from the nearest piece; the edge goes from 1 to 0 within `softness` pixels. Pixels are
 * overwritten only by brighter ones.
 */
export function ink(path: Path, softness: number, pixels: Float32Array, offset: number): void {
  for (let at = 0; at < path.length; at += PIECE) {
    // The middle of pixel k lies at k + ½.
    const x0 = path[at]! - 0.5;
    const y0 = path[at + 1]! - 0.5;
    const dx = path[at + 2]! - 0.5 - x0;
    const dy = path[at + 3]! - 0.5 - y0;
    const radius = path[at + 4]!;
    const square = dx * dx + dy * dy;
    const reach = radius + softness / 2;
    const left = Math.max(0, Math.ceil(Math.min(x0, x0 + dx) - reach));
    const right = Math.min(SIDE - 1, Math.floor(Math.max(x0, x0 + dx) + reach));
    const top = Math.max(0, Math.ceil(Math.min(y0, y0 + dy) - reach));
    const bottom = Math.min(SIDE - 1, Math.floor(Math.max(y0, y0 + dy) + reach));
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const along = square > 0 ? ((x - x0) * dx + (y - y0) * dy) / square : 0;
        const t = along < 0 ? 0 : along > 1 ? 1 : along;
        const offX = x - x0 - t * dx;
        const offY = y - y0 - t * dy;
        const cover = 0.5 + (radius - Math.sqrt(offX * offX + offY * offY)) / softness;
        const brightness = cover > 1 ? 1 : cover;
        const pixel = offset + y * SIDE + x;
        if (brightness > pixels[pixel]!) pixels[pixel] = brightness;
      }
    }
  }
}
