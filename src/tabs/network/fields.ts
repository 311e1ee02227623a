import { optimizers, type ParameterSpec, type Parameters } from '../../engine';
import { activationIds, MOST_HIDDEN_LAYERS, MOST_UNITS, outputIds } from '../../network/architecture';
import { LARGEST_BATCH } from '../../network/batches';
import { datasets, getDataset } from '../../network/data/sets';
import { backendChoices } from '../../network/session/messages';
import {
  LinkError,
  readChoice,
  readChoices,
  readInteger,
  readNumber,
  readParameter,
  writeNumber,
} from '../../state/link';
import {
  chartKinds,
  constantSpec,
  defaultSettings,
  deviationSpec,
  distributions,
  histogramKinds,
  l2Spec,
  layouts,
  MOST_EPOCHS,
  type NetworkSettings,
  rateModes,
  schemes,
  seedSpec,
  sharedRateSpec,
  sides,
  speeds,
} from './settings';
import { outputsFor } from './setup';

/** A setting with a key of its own in the link. */
interface Field {
  /** The text for the link. A setting at its default is not written. */
  write(now: NetworkSettings): string | null;
  /** @param now what the link says of the fields before this one. @throws LinkError for a value it refuses. */
  read(text: string, now: NetworkSettings): Partial<NetworkSettings>;
}

const optimizerIds = optimizers.map(({ id }) => id);

/** The settings with a fixed key, by key, in the order in which a link lists them. */
export const fields: Readonly<Record<string, Field>> = {
  data: choice(
    'data',
    datasets.map(({ id }) => id),
  ),
  units: {
    write: ({ units }) => units.join(','),
    read: (text) => ({ units: readUnits(text) }),
  },
  activation: choice('activation', activationIds),
  activations: {
    write: ({ activations }) => activations?.join(',') ?? null,
    read: (text, { units }) => {
      const words = text === '' ? [] : text.split(',');
      if (words.length !== units.length) {
        throw new LinkError('unreadable', units.map(() => defaultSettings.activation).join(','));
      }
      return { activations: words.map((word) => readChoice(word, activationIds)) };
    },
  },
  output: {
    // One that was chosen for own data, which are in no link, may not suit the data of the link.
    write: ({ output, data }) =>
      outputsFor(getDataset(data))
        .slice(1)
        .find((known) => known === output) ?? null,
    read: (text, { data }) => {
      const output = readChoice(text, outputIds);
      const allowed = outputsFor(getDataset(data));
      if (!allowed.includes(output)) throw new LinkError('unknown-choice', allowed.join(', '));
      return { output: output === allowed[0] ? null : output };
    },
  },
  init: choice('scheme', schemes),
  distribution: choice('distribution', distributions),
  constant: parameter('constant', constantSpec),
  sigma: parameter('deviation', deviationSpec),
  seed: parameter('seed', seedSpec),
  batch: {
    write: ({ batchSize }) => String(batchSize),
    read: (text) => ({ batchSize: text === 'full' ? text : readInteger(text, 1, LARGEST_BATCH) }),
  },
  l2: parameter('l2', l2Spec),
  on: {
    write: ({ active }) => active.join(','),
    read: (text) => ({ active: readChoices(text, optimizerIds) }),
  },
  rates: choice('rateMode', rateModes),
  lr: parameter('rate', sharedRateSpec),
  speed: {
    write: ({ speed }) => String(speed),
    read: (text) => {
      const speed = speeds.find((known) => String(known) === text.trim());
      if (speed === undefined) throw new LinkError('unknown-choice', speeds.join(', '));
      return { speed };
    },
  },
  epochs: {
    write: ({ untilEpoch }) => (untilEpoch === null ? null : String(untilEpoch)),
    read: (text) => ({ untilEpoch: readInteger(text, 1, MOST_EPOCHS) }),
  },
  until: {
    write: ({ untilLoss }) => (untilLoss === null ? null : writeNumber(untilLoss)),
    read: (text) => {
      const untilLoss = readNumber(text);
      if (untilLoss <= 0) throw new LinkError('not-allowed', '> 0');
      return { untilLoss };
    },
  },
  backend: choice('backend', backendChoices),
  layout: choice('layout', layouts),
  panel: {
    write: ({ enlarged }) => enlarged,
    read: (text) => ({ enlarged: readChoice(text, optimizerIds) }),
  },
  inspect: choice('inspected', optimizerIds),
  side: choice('side', sides),
  charts: {
    write: ({ charts }) => charts.join(','),
    // In the order of their places.
    read: (text) => {
      const words = text === '' ? [] : text.split(',');
      return { charts: [...new Set(words.map((word) => readChoice(word, chartKinds)))] };
    },
  },
  histogram: choice('histogram', histogramKinds),
};

type KeyOf<T> = {
  [K in keyof NetworkSettings]: NetworkSettings[K] extends T ? K : never;
}[keyof NetworkSettings];

/** A setting that is one of a few words. */
function choice<K extends KeyOf<string>>(key: K, choices: readonly NetworkSettings[K][]): Field {
  return {
    write: (now) => now[key],
    read: (text) => ({ [key]: readChoice(text, choices) }),
  };
}

/** A setting that is one number. */
function parameter(key: KeyOf<number>, spec: ParameterSpec): Field {
  return {
    write: (now) => writeNumber(now[key]),
    read: (text) => ({ [key]: readParameter(text, spec) }),
  };
}

function readUnits(text: string): number[] {
  const words = text === '' ? [] : text.split(',');
  if (words.length > MOST_HIDDEN_LAYERS) throw new LinkError('not-allowed', `≤ ${MOST_HIDDEN_LAYERS}`);
  return words.map((word) => readInteger(word, 1, MOST_UNITS));
}

/** The spec of that name, and nothing that every object inherits. */
function ownSpec(specs: Parameters | undefined, name: string): ParameterSpec | undefined {
  return specs && Object.hasOwn(specs, name) ? specs[name] : undefined;
}

/** Reads `d.noise` or `adam.beta1`. @throws LinkError */
export function readDotted(key: string, text: string, now: NetworkSettings): Partial<NetworkSettings> {
  const [, owner = '', name = ''] = /^([\w-]+)\.(\w+)$/.exec(key) ?? [];
  const ofData = owner === 'd';
  const optimizer = optimizers.find(({ id }) => id === owner);
  const spec = ownSpec(ofData ? getDataset(now.data).parameters : optimizer?.hyperparameters, name);
  if (!spec) throw new LinkError('unknown-key');
  const value = readParameter(text, spec);
  // What a person sets to its default is not kept either, so that both are the same settings.
  if (name !== 'lr' && value === spec.default) return {};
  if (ofData) return { dataValues: { ...now.dataValues, [name]: value } };
  const own = { ...now.hyperparameters[owner], [name]: value };
  return { hyperparameters: { ...now.hyperparameters, [owner]: own } };
}
