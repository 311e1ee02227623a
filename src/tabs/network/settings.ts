import { createStore } from 'zustand/vanilla';
import { optimizers, type ParameterSpec } from '../../engine';
import type { ActivationId, OutputId } from '../../network/architecture';
import type { BatchSize } from '../../network/batches';
import { seed } from '../../network/data/parameters';
import type { Initialiser } from '../../network/initialise';
import type { BackendChoice } from '../../network/session/messages';

export const rateModes = ['shared', 'own'] as const;
export const layouts = ['panels', 'overlay'] as const;
export const sides = ['experiment', 'rates', 'results', 'check'] as const;
export const chartKinds = ['loss', 'testLoss', 'accuracy', 'gradients', 'histograms', 'rates'] as const;
export const histogramKinds = ['weights', 'gradients', 'activations'] as const;
export const schemes = ['lecun', 'glorot', 'he', 'normal', 'constant', 'zeros'] as const;
export const distributions = ['normal', 'uniform'] as const;
/** Steps a second at most; `max` is as fast as it goes. */
export const speeds = [1, 5, 20, 60, 200, 1000, 'max'] as const;

export type RateMode = (typeof rateModes)[number];
export type Layout = (typeof layouts)[number];
export type Side = (typeof sides)[number];
export type ChartKind = (typeof chartKinds)[number];
export type HistogramKind = (typeof histogramKinds)[number];
export type Scheme = Initialiser['scheme'];
export type Distribution = (typeof distributions)[number];
export type Speed = (typeof speeds)[number];

/** As many epochs as training can be told to end after. */
export const MOST_EPOCHS = 1_000_000;

/** Everything that decides what the Network tab trains and shows. Serialised in the link. */
export interface NetworkSettings {
  /** The id of a data set that is made here; own data, while there are any, take its place. */
  readonly data: string;
  /** The data set's parameters that differ from their defaults. */
  readonly dataValues: Readonly<Record<string, number>>;
  /** Units of each hidden layer. */
  readonly units: readonly number[];
  /** The activation of all hidden layers, and of one that is added. */
  readonly activation: ActivationId;
  /** An activation for each hidden layer, or null where all have the same. */
  readonly activations: readonly ActivationId[] | null;
  /** Null: the one that suits the task. */
  readonly output: OutputId | null;
  readonly scheme: Scheme;
  /** Of the schemes that choose the variance by the layer's width. */
  readonly distribution: Distribution;
  /** Every weight of the scheme `constant`. */
  readonly constant: number;
  /** σ of the scheme `normal`. */
  readonly deviation: number;
  /** Of the first weights and the order of the samples. */
  readonly seed: number;
  readonly batchSize: BatchSize;
  /** λ of the penalty ½ λ Σ W². */
  readonly l2: number;
  /** Ids of the optimizers switched on. */
  readonly active: readonly string[];
  readonly rateMode: RateMode;
  /** The learning rate that all share. */
  readonly rate: number;
  /** By optimizer, the hyperparameters that differ from their defaults; `lr` counts only with own rates. */
  readonly hyperparameters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly speed: Speed;
  /** Training ends after so many epochs, or when every training loss has come down to `untilLoss`. */
  readonly untilEpoch: number | null;
  readonly untilLoss: number | null;
  readonly backend: BackendChoice;
  readonly layout: Layout;
  /** The optimizer whose network fills the stage, if any. */
  readonly enlarged: string | null;
  /** The optimizer whose layers the charts and the gradient check are about. */
  readonly inspected: string;
  /** What the side panel shows; `experiment` where that has no panel of its own. */
  readonly side: Side;
  /** The charts that are shown. */
  readonly charts: readonly ChartKind[];
  readonly histogram: HistogramKind;
}

export const defaultSettings: NetworkSettings = {
  data: 'moons',
  dataValues: {},
  units: [8, 8],
  activation: 'tanh',
  activations: null,
  output: null,
  scheme: 'glorot',
  distribution: 'normal',
  constant: 0.5,
  deviation: 1,
  seed: 1,
  batchSize: 32,
  l2: 0,
  active: optimizers.map((optimizer) => optimizer.id),
  rateMode: 'shared',
  rate: 0.03,
  hyperparameters: {},
  speed: 60,
  untilEpoch: null,
  untilLoss: null,
  backend: 'auto',
  layout: 'panels',
  enlarged: null,
  inspected: 'adam',
  side: 'rates',
  charts: ['loss', 'accuracy', 'gradients'],
  histogram: 'weights',
};

export const settings = createStore<NetworkSettings>(() => defaultSettings);

/** The shared learning rate: any optimizer's serves to check and slide it. */
export const sharedRateSpec: ParameterSpec = {
  ...optimizers[0]!.hyperparameters.lr!,
  default: defaultSettings.rate,
};

/** The symbol would repeat the name. */
export const seedSpec: ParameterSpec = { ...seed, symbol: '' };

export const l2Spec: ParameterSpec = {
  symbol: String.raw`\lambda`,
  min: 1e-6,
  max: 1,
  default: defaultSettings.l2,
  scale: 'log',
  allows: (value) => value >= 0 && value < Infinity,
  allowed: '0 ≤ λ < ∞',
};

export const constantSpec: ParameterSpec = {
  symbol: 'w',
  min: -1,
  max: 1,
  default: defaultSettings.constant,
  scale: 'linear',
  allows: Number.isFinite,
  allowed: '−∞ < w < ∞',
};

export const deviationSpec: ParameterSpec = {
  symbol: String.raw`\sigma`,
  min: 0.001,
  max: 10,
  default: defaultSettings.deviation,
  scale: 'log',
  allows: (value) => value >= 0 && value < Infinity,
  allowed: '0 ≤ σ < ∞',
};
