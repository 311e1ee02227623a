import { getOptimizer, type Point } from '../engine';
import { withChange } from './changes';
import { isLargeEnough, isWithinReach } from './limits';
import { cursorStep } from './playback';
import {
  type Change,
  defaultSettings,
  type Settings,
  STEPS,
  settings,
  surfaceOf,
  type ViewBox,
} from './settings';

/** Opens a surface as its author meant it: its own start, view and learning rate. */
export function chooseSurface(surface: string): void {
  settings.setState((now) => ({
    surface,
    parameters: {},
    start: null,
    view: null,
    rate: null,
    changes: [],
    hyperparameters: withoutRates(now.hyperparameters),
  }));
}

function withoutRates(all: Settings['hyperparameters']): Settings['hyperparameters'] {
  const entries = Object.entries(all).map(([id, { lr: _, ...rest }]) => [id, rest] as const);
  return Object.fromEntries(entries.filter(([, rest]) => Object.keys(rest).length > 0));
}

export function setSurfaceParameter(key: string, value: number): void {
  settings.setState((now) => {
    const isDefault = surfaceOf(now).parameters[key]?.default === value;
    return { parameters: withEntry(now.parameters, key, isDefault ? null : value) };
  });
}

/** Null: the surface's own start. A start beyond the surface's reach, see `reachOf`, is not taken. */
export function setStart(start: Point | null): void {
  const now = settings.getState();
  if (start === null) settings.setState({ start });
  // Adding 0 makes a 0 of the −0 to which a drag across an axis rounds.
  else if (isWithinReach(now, start)) settings.setState({ start: [start[0] + 0, start[1] + 0] });
}

/** Null: the surface's domain. A view too small, or beyond the surface's reach, is not taken: zooming ends there. */
export function setView(view: ViewBox | null): void {
  const now = settings.getState();
  if (view && !(isWithinReach(now, [...view.x, ...view.y]) && isLargeEnough(now, view))) return;
  settings.setState({ view });
}

/** A start anywhere in the surface's domain, on a grid fine enough to be typed. */
export function randomiseStart(random: () => number = Math.random): void {
  const [x, y] = surfaceOf(settings.getState()).domain;
  const within = ([low, high]: readonly [number, number]) =>
    Number((low + (high - low) * random()).toFixed(3));
  setStart([within(x), within(y)]);
}

export function toggleOptimizer(id: string): void {
  settings.setState(({ active, enlarged }) => {
    const on = active.includes(id);
    const next = on ? active.filter((other) => other !== id) : [...active, id];
    const registryOrder = defaultSettings.active.filter((known) => next.includes(known));
    return { active: registryOrder, enlarged: on && enlarged === id ? null : enlarged };
  });
}

/** Sets the rate all share: for the whole run or, when live, from the cursor's step on. */
export function setSharedRate(rate: number): void {
  if (settings.getState().live) addChange({ optimizer: '*', key: 'lr', value: rate });
  else settings.setState((now) => ({ rate: rate === surfaceOf(now).rate ? null : rate }));
}

/** Sets one optimizer's hyperparameter: for the whole run or, when live, from the cursor's step on. */
export function setHyperparameter(optimizer: string, key: string, value: number): void {
  if (settings.getState().live) {
    addChange({ optimizer, key, value });
    return;
  }
  settings.setState((now) => {
    const isDefault = key !== 'lr' && getOptimizer(optimizer).hyperparameters[key]?.default === value;
    const own = withEntry(now.hyperparameters[optimizer] ?? {}, key, isDefault ? null : value);
    return {
      hyperparameters: withEntry(now.hyperparameters, optimizer, Object.keys(own).length ? own : null),
    };
  });
}

/**
 * Gives one optimizer a rate of its own for the whole run, keeping the rates the others have now.
 *
 * @param ratesNow the rates the optimizers start with, by optimizer
 */
export function giveOwnRate(
  optimizer: string,
  rate: number,
  ratesNow: Readonly<Record<string, number>>,
): void {
  settings.setState((now) => {
    const hyperparameters = { ...now.hyperparameters };
    for (const [id, lr] of Object.entries({ ...ratesNow, [optimizer]: rate })) {
      hyperparameters[id] = { ...hyperparameters[id], lr };
    }
    return { rateMode: 'own', hyperparameters, changes: withoutRateOf(optimizer, now.changes) };
  });
}

/** The changes but for those of one optimizer's rate; what all shared, each of the others now has alone. */
function withoutRateOf(optimizer: string, changes: readonly Change[]): readonly Change[] {
  const others = defaultSettings.active.filter((id) => id !== optimizer);
  return changes
    .flatMap((change) => {
      if (change.key !== 'lr') return [change];
      if (change.optimizer === '*') return others.map((id) => ({ ...change, optimizer: id }));
      return change.optimizer === optimizer ? [] : [change];
    })
    .reduce(withChange, []);
}

export function removeChange(change: Change): void {
  settings.setState((now) => ({ changes: now.changes.filter((other) => other !== change) }));
}

function addChange(change: Omit<Change, 'step'>): void {
  // No run is longer than the longest, so at its end the last update is the one that changes.
  const step = Math.min(cursorStep() + 1, STEPS.max);
  settings.setState((now) => ({ changes: withChange(now.changes, { ...change, step }) }));
}

/** A copy with `key` set, or without it where the value is null. */
function withEntry<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}
