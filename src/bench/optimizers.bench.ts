import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { getSurface, optimizers as registered, simulate, surfaces } from '../engine';
import { bareLoops } from './bareBeale';
import { fusedLoops } from './fusedBeale';
import type { Report } from './report';

export const title = 'Optimizers on Beale’s function';

/** A run of this many steps, again and again: denormals, which come after convergence, do not decide. */
const STEPS = 1000;
const RATE = 0.001;
/** Some ten seconds of them, so that a moment at which the machine is slow does not decide. */
const ROUNDS = 2000;
const RUNS_A_ROUND = 5;
const TFJS_STEPS = 50;
const TFJS_ROUNDS = 20;

const objective = getSurface('beale').objective();

function ours(optimizer: string): void {
  simulate({ optimizer, hyperparameters: { lr: RATE }, objective, start: [1, 1], steps: STEPS });
}

/**
 * Nanoseconds a step that each of `tasks` takes, in turn in each round: the lowest tenth of the later rounds, as
 * whatever else the machine does can only add to a time.
 */
function measure(tasks: readonly (() => void)[], rounds: number, runs: number, steps: number): number[] {
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const begin = performance.now();
      for (let run = 0; run < runs; run++) task();
      times[index]!.push(((performance.now() - begin) * 1e6) / (runs * steps));
    }
  }
  return times.map((all) => lowestTenth(all.slice(Math.floor(rounds / 4))));
}

function lowestTenth(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 10)]!;
}

/** Those with a baseline written by hand. */
const optimizers = registered.filter(({ id }) => id in fusedLoops);

/** All optimizers and their baselines in the same rounds, so that none has the machine's code to itself. */
function compare(baselines: readonly ((id: string) => void)[]): Map<string, number[]> {
  const kinds = [ours, ...baselines];
  const tasks = optimizers.flatMap(({ id }) => kinds.map((kind) => () => kind(id)));
  const times = measure(tasks, ROUNDS, RUNS_A_ROUND, STEPS);
  return new Map(
    optimizers.map(({ id }, index) => [id, times.slice(index * kinds.length, (index + 1) * kinds.length)]),
  );
}

/** tfjs's optimizer of the same name, at the same hyperparameters. */
const tfjsOptimizers: Readonly<Record<string, () => tf.Optimizer>> = {
  gd: () => tf.train.sgd(RATE),
  momentum: () => tf.train.momentum(RATE, 0.9),
  nag: () => tf.train.momentum(RATE, 0.9, true),
  adagrad: () => tf.train.adagrad(RATE, 0),
  rmsprop: () => tf.train.rmsprop(RATE, 0.9, 0, 1e-8),
  adam: () => tf.train.adam(RATE, 0.9, 0.999, 1e-8),
};

/** Steps of tfjs's optimizer with the gradient given: its own work only, without automatic differentiation. */
function tfjsSteps(id: string): () => void {
  const optimizer = tfjsOptimizers[id]!();
  const point = tf.variable(tf.tensor1d([1, 1]), true, `beale-${id}`);
  const gradient = new Float64Array(2);
  return () => {
    for (let step = 0; step < TFJS_STEPS; step++) {
      objective.evaluate(Float64Array.from(point.dataSync()), gradient);
      const tensor = tf.tensor1d([...gradient]);
      optimizer.applyGradients({ [point.name]: tensor });
      tensor.dispose();
    }
  };
}

export default async function (report: Report): Promise<void> {
  report.note(
    [
      `Nanoseconds a step of \`simulate\`, restarted every ${STEPS} steps, all six optimizers in one process. *Fused*:`,
      'the same loop for one optimizer, its update and Beale’s function written out in one function, which records',
      'the same columns and stops as a run stops. *Bare*: a variable for each number, nothing recorded or checked.',
      '*After all surfaces*: against the fused loop once every surface has run, when the engine’s calls can no longer',
      'be inlined. *tfjs*: a step of its own optimizer on its CPU backend, with the gradient given.',
    ].join('\n'),
  );
  const fused = (id: string) => void fusedLoops[id]!([1, 1], STEPS, RATE);
  const bare = (id: string) => void bareLoops[id]!(1, 1, STEPS, RATE);
  const unit = 'ns';

  const fresh = compare([fused, bare]);
  for (const [id, [mine, baseline]] of fresh) {
    report.ratio(`${id}, fused`, mine!, baseline!, { unit, budget: 1.3 });
  }
  for (const [id, [mine, , baseline]] of fresh) report.ratio(`${id}, bare`, mine!, baseline!, { unit });

  for (const surface of surfaces) {
    const shared = { objective: surface.objective(), start: surface.start, steps: STEPS };
    for (const { id } of optimizers) for (let run = 0; run < 5; run++) simulate({ optimizer: id, ...shared });
  }
  for (const [id, [mine, baseline]] of compare([fused])) {
    report.ratio(`${id}, fused, after all surfaces`, mine!, baseline!, { unit });
  }

  await tf.setBackend('cpu');
  for (const { id } of optimizers) {
    const [theirs] = measure([tfjsSteps(id)], TFJS_ROUNDS, 1, TFJS_STEPS);
    report.value(`a step of tfjs’s ${id}`, theirs!, { unit });
  }
  tf.disposeVariables();
}
