import type { Tensor } from '@tensorflow/tfjs-core';
import type { Architecture } from './architecture';
import { Batches, type BatchesState, type BatchSize } from './batches';
import { type Evaluation, evaluate, score } from './evaluate';
import { type Network, networkOf } from './network';
import { layerNorms } from './norms';
import { divided } from './packing';
import { backpropagate, pack } from './pass';
import { addPenaltyGradient, penalty } from './penalty';
import { Racer, type RacerOptions, type RacerState } from './racer';
import { readback, readbackAsync } from './readback';
import { checkSamples, gather, type Samples } from './samples';

export interface TrainerOptions {
  readonly architecture: Architecture;
  /** The first θ of every network, of length P. */
  readonly start: Float64Array;
  /** What is trained on. */
  readonly samples: Samples;
  readonly batchSize: BatchSize;
  /** The seed of the order of samples. */
  readonly seed: number;
  /** λ of the penalty ½ λ Σ W², in which biases do not count; 0 unless given. */
  readonly l2?: number;
  /** The optimizers, each with a network of its own. */
  readonly racers: readonly RacerOptions[];
}

/** What one racer saw in one step, at the point where its optimizer wanted the gradient. */
export interface RacerStep {
  readonly id: string;
  /** The mean loss of the batch, without the penalty. */
  readonly loss: number;
  /** ½ λ Σ W². */
  readonly penalty: number;
  /** The length of the gradient, penalty included, of each layer's parameters. */
  readonly gradientNorms: readonly number[];
}

export interface Step {
  /** The number of the step, from 1. */
  readonly step: number;
  /** Epochs completed with it. */
  readonly epoch: number;
  /** Whether it is the last of its epoch. */
  readonly completes: boolean;
  /** Samples in its batch. */
  readonly batch: number;
  /** One for each racer that was running. */
  readonly racers: readonly RacerStep[];
}

/** Everything that the race to come depends on, bit for bit. */
export interface TrainerState {
  readonly step: number;
  readonly batches: BatchesState;
  readonly racers: readonly RacerState[];
}

/** A step whose numbers are not back yet. */
interface Begun {
  readonly racers: readonly Racer[];
  /** Where each racer's gradient is taken. */
  readonly probes: readonly Float64Array[];
  readonly batch: Samples;
  /** What `backpropagate` gave. */
  readonly pass: Tensor;
}

/**
 * Trains the same network from the same start on the same batches with several optimizers, in lockstep: one pass on
 * the backend for all of them, then each optimizer's `update`, in double precision. A network whose numbers are no
 * longer finite ends alone.
 */
export class Trainer {
  readonly network: Network;
  readonly racers: readonly Racer[];
  readonly batches: Batches;
  #samples: Samples;
  #step = 0;
  #l2: number;
  readonly #beginning: BatchesState;

  /** @throws RangeError or TypeError naming the option, its value and what is allowed */
  constructor({ architecture, start, samples, batchSize, seed, l2 = 0, racers }: TrainerOptions) {
    this.network = networkOf(architecture);
    const { length } = this.network.layout;
    if (start.length !== length) throw new RangeError(`start.length is ${start.length}; allowed: ${length}`);
    checkSamples(samples, architecture);
    this.#samples = samples;
    this.#l2 = checkPenalty(l2);
    this.batches = new Batches(samples.count, batchSize, seed);
    this.#beginning = this.batches.state;
    this.racers = racers.map((racer) => new Racer(racer, start));
    const ids = this.racers.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) throw new RangeError(`two racers are called '${twice}'; allowed: one each`);
  }

  /** Steps taken. */
  get step(): number {
    return this.#step;
  }

  /** λ of the penalty ½ λ Σ W². */
  get l2(): number {
    return this.#l2;
  }

  /**
   * Changes λ from the next step on.
   *
   * @throws RangeError unless it is a finite number from 0
   */
  set l2(lambda: number) {
    this.#l2 = checkPenalty(lambda);
  }

  /**
   * The racer of this id.
   *
   * @throws RangeError naming the ids there are
   */
  racer(id: string): Racer {
    const racer = this.racers.find((one) => one.id === id);
    if (racer) return racer;
    throw new RangeError(
      `no racer is called '${id}'; there are: ${this.racers.map((one) => one.id).join(', ')}`,
    );
  }

  /**
   * Takes one step with every racer that is running; null if none is. It waits for the backend, which is right in
   * a worker; `advanceAsync` is for the main thread.
   *
   * Should the backend fail, its error is passed on, and no racer has moved nor any batch been used up.
   */
  advance(): Step | null {
    const begun = this.#begin();
    return begun && this.#finish(begun, readback(begun.pass));
  }

  /** As `advance`, without blocking. Until it is done, only hyperparameters may be changed. */
  async advanceAsync(): Promise<Step | null> {
    const begun = this.#begin();
    return begun && this.#finish(begun, await readbackAsync(begun.pass));
  }

  /** How each racer that is switched on does on `samples`, by id. */
  evaluate(samples: Samples): ReadonlyMap<string, Evaluation> {
    const racers = this.racers.filter(({ active }) => active);
    if (racers.length === 0) return new Map();
    const parameters = pack(racers.map(({ theta }) => theta));
    const evaluations = evaluate(this.network, parameters, samples);
    return new Map(racers.map(({ id }, k) => [id, evaluations[k]!]));
  }

  /** Goes back to the start of the very same race. Hyperparameters and who takes part stay as they are set. */
  rewind(): void {
    this.#step = 0;
    this.batches.restore(this.#beginning);
    for (const racer of this.racers) racer.rewind();
  }

  /** A copy of the state, from which `restore` goes on as if nothing had happened, on whichever backend. */
  snapshot(): TrainerState {
    return {
      step: this.#step,
      batches: this.batches.state,
      racers: this.racers.map((racer) => racer.snapshot()),
    };
  }

  /**
   * Goes back, or on, to a `snapshot` of a race with the same options.
   *
   * @throws RangeError for a racer that is not in this race
   */
  restore({ step, batches, racers }: TrainerState): void {
    const states = racers.map((state) => [this.racer(state.id), state] as const);
    this.#step = step;
    this.batches.restore(batches);
    for (const [racer, state] of states) racer.restore(state);
  }

  #begin(): Begun | null {
    const racers = this.racers.filter(({ running }) => running);
    if (racers.length === 0) return null;
    const probes = racers.map((racer) => racer.probe());
    const batch = gather(this.#samples, this.batches.current);
    return { racers, probes, batch, pass: backpropagate(this.network, pack(probes), batch) };
  }

  #finish({ racers, probes, batch }: Begun, values: Float32Array): Step {
    const { layout, architecture } = this.network;
    const networks = racers.length;
    const l2 = this.#l2;
    const { epoch } = this.batches;
    this.#step++;
    this.batches.advance();
    const completes = this.batches.epoch > epoch;
    const reports = racers.map((racer, k): RacerStep => {
      // The backend sums over the batch; the mean is taken in double precision.
      divided(layout, networks, values, k, batch.count, racer.gradient);
      addPenaltyGradient(layout, probes[k]!, l2, racer.gradient);
      const z = networks * layout.length + k * batch.count * architecture.outputs;
      const loss = score(this.network, values, z, batch).loss / batch.count;
      const extra = penalty(layout, probes[k]!, l2);
      const gradientNorms = layerNorms(layout, racer.gradient);
      racer.update(loss + extra, this.#step);
      return { id: racer.id, loss, penalty: extra, gradientNorms };
    });
    return { step: this.#step, epoch: this.batches.epoch, completes, batch: batch.count, racers: reports };
  }
}

function checkPenalty(lambda: number): number {
  if (lambda >= 0 && lambda < Infinity) return lambda;
  throw new RangeError(`l2 is ${lambda}; allowed: finite numbers from 0`);
}
