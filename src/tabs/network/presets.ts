import { takeOwnData } from './ownData';
import { defaultSettings, type NetworkSettings, settings } from './settings';
import { raceSetup, sameRace } from './setup';

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

/** What one may change, to see what comes of it, and still be at the same experiment. */
const free: readonly (keyof NetworkSettings)[] = [
  'rate',
  'speed',
  'untilEpoch',
  'charts',
  'enlarged',
  'inspected',
];

/** The experiment that these settings still are; of several, the one that says most. */
export function presetOf(now: NetworkSettings): Preset | null {
  const setup = raceSetup(now, null);
  const fits = (preset: Preset) =>
    sameRace(raceSetup(settingsOf(preset), null), setup) &&
    Object.entries(preset.settings).every(
      ([key, value]) =>
        free.some((known) => known === key) ||
        Object.entries(now).some(
          ([other, mine]) => other === key && JSON.stringify(mine) === JSON.stringify(value),
        ),
    );
  const size = (preset: Preset) => Object.keys(preset.settings).length;
  return presets.filter(fits).toSorted((a, b) => size(b) - size(a))[0] ?? null;
}

/** Opens a preset: its data, network and training in place of the present ones; the side panel and backend stay. */
export function openPreset(preset: Preset): void {
  settings.setState(({ side, backend }) => ({ ...settingsOf(preset), side, backend }), true);
  takeOwnData(null);
}
