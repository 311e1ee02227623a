import { getOptimizer, optimizers, type Values } from '../../engine';
import type { HiddenLayer, OutputId } from '../../network/architecture';
import type { Task } from '../../network/data/dataset';
import { getDataset } from '../../network/data/sets';
import type { Initialiser } from '../../network/initialise';
import type { DataSource, LiveSettings, RaceSetup } from '../../network/session/messages';
import type { OwnData } from './ownData';
import type { NetworkSettings } from './settings';

/** What there is to learn: from it follow the outputs that make sense. */
export interface Problem {
  readonly task: Task;
  readonly features: number;
  /** 0 for regression. */
  readonly classes: number;
}

/** What the data in use are about. */
export function problemOf({ data }: NetworkSettings, own: OwnData | null): Problem {
  if (own?.kind === 'mnist') return { task: 'classification', features: 784, classes: 10 };
  return own?.dataset ?? getDataset(data);
}

/** The outputs that a task allows, the usual one first. */
export function outputsFor({ task, classes }: Problem): readonly OutputId[] {
  if (task === 'regression') return ['identity'];
  return classes === 2 ? ['sigmoid', 'softmax', 'identity'] : ['softmax', 'sigmoid', 'identity'];
}

/** The output in use: the chosen one if the task allows it, or else the usual one. */
export function outputOf(now: NetworkSettings, own: OwnData | null): OutputId {
  const allowed = outputsFor(problemOf(now, own));
  return allowed.find((output) => output === now.output) ?? allowed[0]!;
}

function hiddenLayers({ units, activation, activations }: NetworkSettings): HiddenLayer[] {
  return units.map((count, layer) => ({ units: count, activation: activations?.[layer] ?? activation }));
}

function initialiserOf(now: NetworkSettings): Initialiser {
  const { scheme, distribution, constant, deviation } = now;
  if (scheme === 'zeros') return { scheme };
  if (scheme === 'constant') return { scheme, value: constant };
  if (scheme === 'normal') return { scheme, deviation };
  return { scheme, distribution };
}

/** The values of all of a data set's parameters. */
function dataValuesOf({ data, dataValues }: NetworkSettings): Record<string, number> {
  const specs = Object.entries(getDataset(data).parameters);
  return Object.fromEntries(specs.map(([key, spec]) => [key, dataValues[key] ?? spec.default]));
}

function dataOf(now: NetworkSettings, own: OwnData | null): DataSource {
  if (!own) return { kind: 'set', id: now.data, values: dataValuesOf(now) };
  return own.kind === 'mnist'
    ? { kind: 'mnist', files: own.files, values: own.split }
    : { kind: 'own', dataset: own.dataset };
}

/** What makes the race this one: when it changes, another one begins. */
export function raceSetup(now: NetworkSettings, own: OwnData | null): RaceSetup {
  return {
    data: dataOf(now, own),
    hidden: hiddenLayers(now),
    output: outputOf(now, own),
    initialiser: initialiserOf(now),
    seed: now.seed,
  };
}

/** Whether two setups make the same race. Own data are the same only if they are the same object. */
export function sameRace(a: RaceSetup, b: RaceSetup): boolean {
  const sameData =
    a.data.kind === 'set' || b.data.kind === 'set'
      ? JSON.stringify(a.data) === JSON.stringify(b.data)
      : a.data.kind === 'own'
        ? b.data.kind === 'own' && a.data.dataset === b.data.dataset
        : b.data.kind === 'mnist' && a.data.files === b.data.files && a.data.values === b.data.values;
  return sameData && JSON.stringify({ ...a, data: null }) === JSON.stringify({ ...b, data: null });
}

/** The hyperparameters an optimizer has from the next step on. */
export function valuesOf(now: NetworkSettings, id: string): Values {
  const chosen = now.hyperparameters[id] ?? {};
  const values: Record<string, number> = {};
  for (const [key, spec] of Object.entries(getOptimizer(id).hyperparameters)) {
    const own = key === 'lr' && now.rateMode === 'shared' ? undefined : chosen[key];
    values[key] = own ?? (key === 'lr' ? now.rate : spec.default);
  }
  return values;
}

/** What can change without another race beginning. */
export function liveSettings(now: NetworkSettings): LiveSettings {
  return {
    racers: optimizers.map(({ id }) => ({
      id,
      active: now.active.includes(id),
      hyperparameters: valuesOf(now, id),
    })),
    batchSize: now.batchSize,
    l2: now.l2,
    speed: now.speed === 'max' ? null : now.speed,
    stop: { epochs: now.untilEpoch, loss: now.untilLoss },
  };
}
