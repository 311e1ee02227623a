import { getOptimizer } from '../../engine';
import { type ActivationId, MOST_HIDDEN_LAYERS } from '../../network/architecture';
import { getDataset } from '../../network/data/sets';
import { takeOwnData } from './ownData';
import { defaultSettings, settings } from './settings';

/** Opens a data set with its own parameters and the output that suits it; own data are put aside. */
export function chooseData(data: string): void {
  settings.setState({ data, dataValues: {}, output: null });
  takeOwnData(null);
}

export function setDataValue(key: string, value: number): void {
  settings.setState(({ data, dataValues }) => {
    const isDefault = getDataset(data).parameters[key]?.default === value;
    return { dataValues: withEntry(dataValues, key, isDefault ? null : value) };
  });
}

/** A seed that nobody has in mind, short enough to be read aloud. */
export function randomSeed(random: () => number = Math.random): number {
  return Math.floor(1000 * random());
}

export function setUnits(layer: number, units: number): void {
  settings.setState((now) => ({ units: now.units.with(layer, units) }));
}

/** Adds a hidden layer before the output, as wide as the last one. */
export function addHiddenLayer(): void {
  settings.setState(({ units, activation, activations }) => {
    if (units.length >= MOST_HIDDEN_LAYERS) return {};
    return {
      units: [...units, units.at(-1) ?? 8],
      activations: activations && [...activations, activations.at(-1) ?? activation],
    };
  });
}

export function removeHiddenLayer(layer: number): void {
  settings.setState(({ units, activations }) => ({
    units: units.toSpliced(layer, 1),
    activations: activations?.toSpliced(layer, 1) ?? null,
  }));
}

/** Sets the activation of one hidden layer, or of all. */
export function setActivation(layer: number | 'all', activation: ActivationId): void {
  if (layer === 'all') settings.setState({ activation, activations: null });
  else
    settings.setState(({ activations }) => ({ activations: activations?.with(layer, activation) ?? null }));
}

/** Gives every hidden layer an activation of its own, at first the one all have; or all the same again. */
export function setOwnActivations(own: boolean): void {
  settings.setState(({ units, activation, activations }) =>
    own
      ? { activations: units.map(() => activation) }
      : { activations: null, activation: activations?.[0] ?? activation },
  );
}

export function toggleOptimizer(id: string): void {
  settings.setState(({ active, enlarged }) => {
    const on = active.includes(id);
    const registryOrder = defaultSettings.active.filter((known) =>
      known === id ? !on : active.includes(known),
    );
    return { active: registryOrder, enlarged: on && enlarged === id ? null : enlarged };
  });
}

/** Sets one optimizer's hyperparameter, from the next step on. */
export function setHyperparameter(optimizer: string, key: string, value: number): void {
  settings.setState((now) => {
    const isDefault = key !== 'lr' && getOptimizer(optimizer).hyperparameters[key]?.default === value;
    const own = withEntry(now.hyperparameters[optimizer] ?? {}, key, isDefault ? null : value);
    return {
      hyperparameters: withEntry(now.hyperparameters, optimizer, Object.keys(own).length ? own : null),
    };
  });
}

/** A copy with `key` set, or without it where the value is null. */
function withEntry<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}
