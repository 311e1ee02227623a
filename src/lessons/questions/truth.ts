import { type Point, type Status, summarise } from '../../engine';
import type { Question } from '../schema';
import type { Asked } from './ask';
import { type Experiment, experimentOf, runOf } from './experiment';

/** What is right, as the engine computes it from the scene's state; of a choice, as its author wrote it. */
export type Truth =
  /** Where the run stands; it may have diverged before, and a coordinate then be beyond all bounds. */
  | { readonly kind: 'place'; readonly point: Point; readonly status: Status }
  /** The way, from the start to the step asked for, or to the view's edge where it leaves the view. */
  | { readonly kind: 'path'; readonly points: readonly Point[]; readonly leaves: boolean }
  /** Ids, the lowest loss first, and the losses by id. */
  | {
      readonly kind: 'rank';
      readonly order: readonly string[];
      readonly losses: Readonly<Record<string, number>>;
    }
  /** What each rate comes to, and the indices of those that need the fewest steps: none where none arrives. */
  | { readonly kind: 'rate'; readonly outcomes: readonly RateOutcome[]; readonly fastest: readonly number[] }
  /** The indices of the options that are right. */
  | { readonly kind: 'choice'; readonly right: readonly number[] };

export type TruthOf<K extends Truth['kind']> = Extract<Truth, { kind: K }>;

export interface RateOutcome {
  readonly rate: number;
  readonly status: Status;
  /** The first step from which the run stays within the question's tolerance of a minimum; null if it does not. */
  readonly steps: number | null;
}

/** The step that a question asks for, or the last one where it names none: no run is longer than the scene's. */
export function stepOf(question: Asked | Question, { settings }: Experiment): number {
  return 'step' in question ? Math.min(question.step, settings.steps) : settings.steps;
}

/** What is right. */
export function truthOf(state: string, question: Question): Truth {
  const experiment = experimentOf(state);
  switch (question.kind) {
    case 'place':
      return placeOf(experiment, question.optimizer, stepOf(question, experiment));
    case 'path':
      return pathOf(experiment, question.optimizer, stepOf(question, experiment));
    case 'rank':
      return rankOf(experiment, stepOf(question, experiment));
    case 'rate':
      return ratesOf(experiment, question.optimizer, question.rates, question.tolerance);
    case 'choice':
      return {
        kind: 'choice',
        right: question.options.flatMap(({ right }, index) => (right ? [index] : [])),
      };
  }
}

function placeOf(experiment: Experiment, optimizer: string, step: number): Truth {
  const { thetas, length, status, stoppedAt } = runOf(experiment, optimizer);
  const k = Math.min(step, length - 1);
  const ended = stoppedAt !== null && stoppedAt <= step;
  return {
    kind: 'place',
    point: [thetas[2 * k]!, thetas[2 * k + 1]!],
    status: ended ? status : 'running',
  };
}

function pathOf(experiment: Experiment, optimizer: string, step: number): Truth {
  const { thetas, length } = runOf(experiment, optimizer);
  const points: Point[] = [];
  for (let k = 0; k <= Math.min(step, length - 1); k++) {
    const point: Point = [thetas[2 * k]!, thetas[2 * k + 1]!];
    const before = points.at(-1);
    // Nobody can draw beyond the edge. A run that starts there is compared until it comes in and leaves again.
    if (before && isInside(experiment, before) && !isInside(experiment, point)) {
      points.push(edgeTowards(experiment, before, point));
      return { kind: 'path', points, leaves: true };
    }
    points.push(point);
  }
  return { kind: 'path', points, leaves: false };
}

function isInside({ view }: Experiment, [x, y]: Point): boolean {
  return x >= view.x[0] && x <= view.x[1] && y >= view.y[0] && y <= view.y[1];
}

/** Where the way from a point inside to one outside crosses the view's edge. */
function edgeTowards({ view }: Experiment, from: Point, to: Point): Point {
  const sides = [view.x, view.y] as const;
  let share = 1;
  for (const [axis, [low, high]] of sides.entries()) {
    const start = from[axis]!;
    const step = to[axis]! - start;
    if (step > 0) share = Math.min(share, (high - start) / step);
    else if (step < 0) share = Math.min(share, (low - start) / step);
  }
  const along = (axis: 0 | 1) => (share === 0 ? from[axis] : from[axis] + share * (to[axis] - from[axis]));
  const point: Point = [along(0), along(1)];
  // A step to where nothing is finite has no direction.
  return point.every(Number.isFinite) ? point : from;
}

function rankOf(experiment: Experiment, step: number): Truth {
  const { active } = experiment.settings;
  const losses = Object.fromEntries(
    active.map((id) => {
      const run = runOf(experiment, id);
      return [id, run.loss(Math.min(step, run.length - 1))];
    }),
  );
  return { kind: 'rank', order: [...active].sort((a, b) => compareLosses(losses[a]!, losses[b]!)), losses };
}

/** The lower loss first; one that is no number, of a run that has overflowed, counts as infinite. */
export function compareLosses(one: number, other: number): number {
  const [a, b] = [orInfinite(one), orInfinite(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

const orInfinite = (loss: number) => (Number.isNaN(loss) ? Infinity : loss);

function ratesOf(
  experiment: Experiment,
  optimizer: string,
  rates: readonly number[],
  tolerance: number,
): Truth {
  const outcomes = rates.map((rate): RateOutcome => {
    const run = runOf(experiment, optimizer, rate);
    const { status, stepsToTolerance } = summarise(run, experiment.objective, tolerance);
    return { rate, status, steps: status === 'diverged' ? null : stepsToTolerance };
  });
  const fewest = Math.min(...outcomes.map(({ steps }) => steps ?? Infinity));
  const fastest = outcomes.flatMap(({ steps }, index) => (steps === fewest ? [index] : []));
  return { kind: 'rate', outcomes, fastest };
}
