import { getOptimizer } from '../optimizers';
import type { ParameterSpec } from '../parameter';
import { type SimulateOptions, simulate } from '../simulate';
import type { Trajectory } from '../trajectory';

/**
 * A run whose learning rate is to be found: what `simulate` takes. The rate sought takes the place of
 * `hyperparameters.lr`; a later one in `changes` stays as it is.
 */
export type RateSearch = SimulateOptions;

/** A learning rate and the loss its run ends at. */
export interface BestRate {
  readonly rate: number;
  readonly loss: number;
}

/** A run of the sweep that may win. */
interface Candidate extends BestRate {
  /** The step from which the loss stays within `TIE` of its last value. */
  readonly steps: number;
  readonly startLoss: number;
}

/** Rates tried over the whole range: seven in a decade. */
const COARSE = 43;
/** Then three rounds, each with three more rates on either side of the winner, as far as its neighbours. */
const ROUNDS = 3;
const EACH_SIDE = 3;

/** Runs of a whole sweep, for showing how far it has come. */
export const SWEEP_RUNS = COARSE + ROUNDS * 2 * EACH_SIDE;

/**
 * Losses this close, as a share of the descent from the start to the lowest of all, are the same loss: the
 * runs have arrived, and differ by rounding and by where the tolerance stopped them.
 */
const TIE = 1e-12;

/** A rate as it is shown, with four digits: what is tried is what is set. */
export function asShown(rate: number): number {
  return Number(rate.toPrecision(4));
}

/**
 * Looks for the learning rate whose run reaches the lowest loss within its steps, by running the engine at
 * rates spread evenly on a log scale over the range of the optimizer's `lr`, then closer and closer round the
 * winner (to 0.5 %), with four digits each. What a run reaches is the loss it ends at: one that only passes a
 * low point on its way elsewhere has not reached it. A run that diverges never wins, nor one that `accepts` refuses. Of
 * rates with the same lowest loss (see `TIE`) the one that gets there in the fewest steps wins.
 *
 * Yields the number of runs done after each, so that a caller can show progress or abandon it. Returns null if
 * no run may win. Where the loss is a rugged function of the rate (many minima, chaos near the
 * stability limit) a rate between those tried may do better.
 *
 * @throws RangeError or TypeError for what `simulate` does not take, or an optimizer without `lr`
 */
export function* sweepRates(
  search: RateSearch,
  accepts: (run: Trajectory) => boolean = () => true,
): Generator<number, BestRate | null, void> {
  const { min, max } = rateRange(search);
  const candidates: Candidate[] = [];
  const tried = new Set<number>();
  const attempt = (rate: number) => {
    const shown = asShown(rate);
    if (shown < min || shown > max || tried.has(shown)) return;
    tried.add(shown);
    const run = simulate({ ...search, hyperparameters: { ...search.hyperparameters, lr: shown } });
    if (run.status !== 'diverged' && accepts(run)) candidates.push(candidateOf(shown, run));
  };
  let runs = 0;

  const ratio = (max / min) ** (1 / (COARSE - 1));
  for (let i = 0; i < COARSE; i++) {
    attempt(min * ratio ** i);
    yield ++runs;
  }
  let winner = best(candidates);
  for (let round = 1; round <= ROUNDS && winner !== null; round++) {
    const finer = ratio ** ((EACH_SIDE + 1) ** -round);
    const centre = winner.rate;
    for (let i = -EACH_SIDE; i <= EACH_SIDE; i++) {
      if (i === 0) continue;
      attempt(centre * finer ** i);
      yield ++runs;
    }
    winner = best(candidates);
  }
  return winner === null ? null : { rate: winner.rate, loss: winner.loss };
}

/** The result of a whole sweep at once; see `sweepRates`. */
export function bestRate(search: RateSearch, accepts?: (run: Trajectory) => boolean): BestRate | null {
  const sweep = sweepRates(search, accepts);
  let next = sweep.next();
  while (!next.done) next = sweep.next();
  return next.value;
}

function rateRange({ optimizer }: RateSearch): ParameterSpec {
  const definition = typeof optimizer === 'string' ? getOptimizer(optimizer) : optimizer;
  const spec = definition.hyperparameters.lr;
  if (!spec) throw new RangeError(`${definition.id} has no learning rate 'lr' to look for`);
  return spec;
}

function candidateOf(rate: number, { losses, length }: Trajectory): Candidate {
  const startLoss = losses[0]!;
  const loss = losses[length - 1]!;
  const near = TIE * Math.abs(startLoss - loss);
  let steps = length - 1;
  while (steps > 0 && Math.abs(losses[steps - 1]! - loss) <= near) steps--;
  return { rate, loss, steps, startLoss };
}

/** Of the candidates with the lowest loss, ties included, the one that takes the fewest steps. */
function best(candidates: readonly Candidate[]): Candidate | null {
  let lowest = Infinity;
  for (const { loss } of candidates) lowest = Math.min(lowest, loss);
  let winner: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate.loss > lowest + TIE * (candidate.startLoss - lowest)) continue;
    const ahead = winner === null ? -1 : candidate.steps - winner.steps || candidate.loss - winner.loss;
    // At a tie the earlier one stays, and the coarse rates are tried from the smallest up.
    if (ahead < 0) winner = candidate;
  }
  return winner;
}
