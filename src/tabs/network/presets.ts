import { takeOwnData } from './ownData';
import { defaultSettings, type NetworkSettings, settings } from './settings';
import { liveSettings, raceSetup } from './setup';

/** An experiment with something to see; its name and what to look at are in the strings, under its id. */
export interface Preset {
  readonly id: string;
  readonly outcome: 'succeeds' | 'fails';
  /** What differs from the defaults. */
  readonly settings: Partial<NetworkSettings>;
}

const deep = { data: 'circles', units: [8, 8, 8, 8, 8, 8], inspected: 'gd' } as const;

export const presets: readonly Preset[] = [
  { id: 'moons', outcome: 'succeeds', settings: {} },
  {
    id: 'curve',
    outcome: 'succeeds',
    settings: { data: 'curve', units: [16, 16], rate: 0.01, charts: ['loss', 'testLoss', 'gradients'] },
  },
  {
    id: 'relu',
    outcome: 'succeeds',
    settings: { ...deep, activation: 'relu', scheme: 'he', charts: ['loss', 'accuracy', 'gradients'] },
  },
  {
    id: 'digits',
    outcome: 'succeeds',
    settings: { data: 'digits', units: [64], activation: 'relu', scheme: 'he', rate: 0.01, batchSize: 128 },
  },
  {
    id: 'mnist',
    outcome: 'succeeds',
    settings: {
      data: 'digits',
      dataValues: { samples: 60_000 },
      units: [512],
      activation: 'relu',
      batchSize: 128,
      rate: 0.001,
      active: ['rmsprop'],
      enlarged: 'rmsprop',
      inspected: 'rmsprop',
      speed: 'max',
      untilEpoch: 5,
    },
  },
  {
    id: 'vanishing',
    outcome: 'fails',
    settings: { ...deep, activation: 'sigmoid', charts: ['loss', 'accuracy', 'gradients'] },
  },
  {
    id: 'zeros',
    outcome: 'fails',
    settings: {
      data: 'circles',
      units: [6, 4],
      activation: 'sigmoid',
      scheme: 'zeros',
      rate: 0.1,
      enlarged: 'adam',
    },
  },
  {
    id: 'linear',
    outcome: 'fails',
    settings: { data: 'xor', units: [8, 8, 8], activation: 'identity' },
  },
  {
    id: 'rate',
    outcome: 'fails',
    settings: { data: 'bumps', units: [16, 16], activation: 'relu', scheme: 'he', rate: 1, speed: 5 },
  },
  {
    id: 'single',
    outcome: 'fails',
    settings: { data: 'moons', batchSize: 1, rate: 0.1, speed: 200 },
  },
  {
    id: 'full',
    outcome: 'succeeds',
    settings: { data: 'moons', batchSize: 'full', rate: 0.1 },
  },
  {
    id: 'adagrad',
    outcome: 'fails',
    settings: {
      data: 'spiral',
      units: [16, 16],
      active: ['adagrad', 'rmsprop', 'adam'],
      charts: ['rates', 'loss', 'accuracy'],
      speed: 200,
    },
  },
  {
    id: 'uncorrected',
    outcome: 'fails',
    settings: {
      active: ['rmsprop', 'adam'],
      hyperparameters: { adam: { biasCorrection: 0 } },
      rate: 0.1,
      batchSize: 'full',
      speed: 1,
    },
  },
  {
    id: 'overfitting',
    outcome: 'fails',
    settings: {
      data: 'moons',
      dataValues: { samples: 60, trainShare: 0.5, noise: 1.2 },
      units: [64, 64],
      activation: 'relu',
      scheme: 'he',
      rate: 0.01,
      charts: ['loss', 'testLoss', 'accuracy'],
      speed: 200,
    },
  },
];

/** The settings that a preset stands for. */
export function settingsOf({ settings }: Preset): NetworkSettings {
  return { ...defaultSettings, ...settings };
}

/** All that the course of training depends on; not how fast it goes, how far, and what of it is looked at. */
function trainingOf(now: NetworkSettings): string {
  const { racers, batchSize, l2 } = liveSettings(now);
  return JSON.stringify([raceSetup(now, null), racers.filter(({ active }) => active), batchSize, l2]);
}

const byTraining = new Map(presets.map((preset) => [trainingOf(settingsOf(preset)), preset]));

/** The experiment that these settings are: it trains just so, however one looks at it. */
export function presetOf(now: NetworkSettings): Preset | null {
  return byTraining.get(trainingOf(now)) ?? null;
}

/** Opens a preset: its data, network and training in place of the present ones; the side panel and backend stay. */
export function openPreset(preset: Preset): void {
  settings.setState(({ side, backend }) => ({ ...settingsOf(preset), side, backend }), true);
  takeOwnData(null);
}
