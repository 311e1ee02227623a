import type { Point, SurfaceObjective } from '../surface';
import type { Trajectory } from '../trajectory';
import { distanceTo, length } from './distance';

/** What the last part of a run looks like. */
export interface Stretch {
  /** Its first and last point. */
  readonly from: number;
  readonly to: number;
  /** Mean of its points, and the greatest distance from there. */
  readonly middle: Point;
  readonly radius: number;
  /** Sum of the lengths of its steps. */
  readonly path: number;
  /** Distance from its first to its last point, as a share of the path: 1 is straight; 0 if it does not move. */
  readonly straightness: number;
  /** Share of its steps that do not lower the loss. */
  readonly rising: number;
}

/** The stretch of a run from point `from` to point `to`. */
export function stretchOf({ thetas, losses }: Trajectory, from: number, to: number): Stretch {
  let path = 0;
  let rises = 0;
  let sumX = 0;
  let sumY = 0;
  for (let k = from; k <= to; k++) {
    sumX += thetas[2 * k]!;
    sumY += thetas[2 * k + 1]!;
    if (k === from) continue;
    path += length(thetas[2 * k]! - thetas[2 * k - 2]!, thetas[2 * k + 1]! - thetas[2 * k - 1]!);
    if (!(losses[k]! < losses[k - 1]!)) rises++;
  }
  const points = to - from + 1;
  const middle: Point = [sumX / points, sumY / points];
  let radius = 0;
  for (let k = from; k <= to; k++) {
    radius = Math.max(radius, length(thetas[2 * k]! - middle[0], thetas[2 * k + 1]! - middle[1]));
  }
  const net = length(thetas[2 * to]! - thetas[2 * from]!, thetas[2 * to + 1]! - thetas[2 * from + 1]!);
  return {
    from,
    to,
    middle,
    radius,
    path,
    straightness: path === 0 ? 0 : net / path,
    rising: rises / (points - 1),
  };
}

/** The greatest distance to minimum number `index` from point `from` to point `to`. */
export function farthest(
  { thetas }: Trajectory,
  objective: SurfaceObjective,
  index: number,
  from: number,
  to: number,
): number {
  let most = 0;
  for (let k = from; k <= to; k++) {
    most = Math.max(most, distanceTo(objective, index, thetas[2 * k]!, thetas[2 * k + 1]!));
  }
  return most;
}

/** The greatest loss from point `from` to point `to`. */
export function highest({ losses }: Trajectory, from: number, to: number): number {
  let most = -Infinity;
  for (let k = from; k <= to; k++) most = Math.max(most, losses[k]!);
  return most;
}
