import type { Frame } from './frame';

/** Samples of a function over a panel, row by row from the top left. */
export interface Grid {
  readonly values: Float64Array;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Samples `value` over what `frame` shows.
 *
 * d3-contour places sample i at i + ½ and closes its polygons around the samples, so the panel spans the
 * coordinates 1 … columns − 1: the outermost samples lie half a cell outside, and no polygon's closing edge is
 * in view. `gridToPixels` has the same rule.
 */
export function sampleGrid(
  value: (x: number, y: number) => number,
  frame: Frame,
  columns: number,
  rows: number,
): Grid {
  const values = new Float64Array(columns * rows);
  const { x: visibleX, y: visibleY } = frame.visible;
  const stepX = (visibleX[1] - visibleX[0]) / (columns - 2);
  const stepY = (visibleY[1] - visibleY[0]) / (rows - 2);
  let index = 0;
  for (let row = 0; row < rows; row++) {
    const y = visibleY[1] - (row - 0.5) * stepY;
    for (let column = 0; column < columns; column++) {
      values[index++] = value(visibleX[0] + (column - 0.5) * stepX, y);
    }
  }
  return { values, columns, rows };
}

/** A grid of about `samples` samples in the shape of the panel, for `sampleGrid`. */
export function gridShape(
  frame: Pick<Frame, 'width' | 'height'>,
  samples: number,
): { columns: number; rows: number } {
  const cell = Math.sqrt((frame.width * frame.height) / samples);
  return {
    columns: Math.max(8, Math.round(frame.width / cell) + 2),
    rows: Math.max(8, Math.round(frame.height / cell) + 2),
  };
}
