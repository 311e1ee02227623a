import type { Minimum, Point } from '../surface';

/** A minimum as a table has it: where, and its loss. */
export type Row = readonly [x: number, y: number, value: number];

/** The rows and their distinct mirror images in the vertical and the horizontal line through `centre`. */
export function mirrored(rows: readonly Row[], [cx, cy]: Point): Row[] {
  const sideways = rows.flatMap(([x, y, value]): Row[] =>
    x === cx
      ? [[x, y, value]]
      : [
          [x, y, value],
          [2 * cx - x, y, value],
        ],
  );
  return sideways.flatMap(([x, y, value]): Row[] =>
    y === cy
      ? [[x, y, value]]
      : [
          [x, y, value],
          [x, 2 * cy - y, value],
        ],
  );
}

/** Minima from a table, the lowest of which are global. */
export function minimaFrom(rows: readonly Row[]): Minimum[] {
  const lowest = Math.min(...rows.map(([, , value]) => value));
  return rows.map(([x, y, value]) => ({ at: [x, y], value, global: value === lowest }));
}
