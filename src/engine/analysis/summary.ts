import type { SurfaceObjective } from '../surface';
import type { Status, Trajectory } from '../trajectory';
import { distanceTo, length, nearestMinimum } from './distance';

/** What a run came to: a row of the scoreboard. */
export interface Summary {
  readonly status: Status;
  /** The step at which the run converged or diverged; null while it has not. */
  readonly stoppedAt: number | null;
  /** Steps counted: those taken, or up to the point that was asked for. */
  readonly steps: number;
  readonly finalLoss: number;
  readonly lowestLoss: number;
  /**
   * Index into `objective.minima` of the minimum nearest to the last point, however far; null if the
   * surface lists none or the last point is not finite.
   */
  readonly minimum: number | null;
  /** Distance of the last point to that minimum; Infinity if there is none. */
  readonly distance: number;
  /** First step from which that distance stays within the tolerance to the end; null if it does not. */
  readonly stepsToTolerance: number | null;
  /** Sum of the lengths of the steps; Infinity if a point is not finite. */
  readonly pathLength: number;
}

/**
 * Reads a growing run step by step: each call costs as much as the run has grown since the last one
 * (but a look back over the run when the nearest minimum changes). One summariser serves one run.
 */
export class Summariser {
  readonly #objective: SurfaceObjective;
  readonly #tolerance: number;
  /** Points counted so far, and what they came to. */
  #points = 0;
  #lowestLoss = Infinity;
  #pathLength = 0;
  #minimum: number | null = null;
  #arrived: number | null = null;

  /** @param tolerance the distance to a minimum that counts as having reached it, in units of θ. */
  constructor(objective: SurfaceObjective, tolerance: number) {
    if (!(tolerance >= 0)) throw new RangeError(`tolerance is ${tolerance}; it must be 0 or more`);
    this.#objective = objective;
    this.#tolerance = tolerance;
  }

  /**
   * The summary of the run up to point `end`, by default its last.
   * @throws RangeError if the run has no such point.
   */
  read(trajectory: Trajectory, end = trajectory.length - 1): Summary {
    if (!(Number.isInteger(end) && end >= 0 && end < trajectory.length)) {
      throw new RangeError(`end is ${end}; the run has points 0 to ${trajectory.length - 1}`);
    }
    if (end + 1 < this.#points) this.#restart();
    this.#count(trajectory, end);
    const x = trajectory.thetas[2 * end]!;
    const y = trajectory.thetas[2 * end + 1]!;
    const stopped = trajectory.stoppedAt !== null && trajectory.stoppedAt <= end;
    return {
      status: stopped ? trajectory.status : 'running',
      stoppedAt: stopped ? trajectory.stoppedAt : null,
      steps: end,
      finalLoss: trajectory.losses[end]!,
      lowestLoss: this.#lowestLoss,
      minimum: this.#minimum,
      distance: distanceTo(this.#objective, this.#minimum, x, y),
      stepsToTolerance: this.#arrived,
      pathLength: Number.isNaN(this.#pathLength) ? Infinity : this.#pathLength,
    };
  }

  #restart(): void {
    this.#points = 0;
    this.#lowestLoss = Infinity;
    this.#pathLength = 0;
    this.#minimum = null;
    this.#arrived = null;
  }

  #count({ thetas, losses }: Trajectory, end: number): void {
    const from = this.#points;
    if (from > end) return;
    for (let k = from; k <= end; k++) {
      if (losses[k]! < this.#lowestLoss) this.#lowestLoss = losses[k]!;
      if (k === 0) continue;
      const dx = thetas[2 * k]! - thetas[2 * k - 2]!;
      const dy = thetas[2 * k + 1]! - thetas[2 * k - 1]!;
      this.#pathLength += length(dx, dy);
    }
    this.#points = end + 1;

    const minimum = nearestMinimum(this.#objective, thetas[2 * end]!, thetas[2 * end + 1]!);
    let stop = from;
    if (minimum !== this.#minimum) {
      this.#minimum = minimum;
      this.#arrived = null;
      stop = 0;
    }
    // Backwards from the end to the last point outside; what was counted before holds for the same minimum.
    let k = end;
    while (k >= stop && this.#within(thetas, k)) k--;
    if (k === end) this.#arrived = null;
    else if (k >= stop || this.#arrived === null) this.#arrived = k + 1;
  }

  #within(thetas: Float64Array, k: number): boolean {
    return distanceTo(this.#objective, this.#minimum, thetas[2 * k]!, thetas[2 * k + 1]!) <= this.#tolerance;
  }
}

/** The summary of a run up to point `end`, by default its last, in one go. See `Summariser`. */
export function summarise(
  trajectory: Trajectory,
  objective: SurfaceObjective,
  tolerance: number,
  end?: number,
): Summary {
  return new Summariser(objective, tolerance).read(trajectory, end);
}
