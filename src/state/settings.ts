import { createStore } from 'zustand/vanilla';
import { getSurface, optimizers, type Point, type SurfaceDefinition } from '../engine';

/** A rectangle of the plane that must be visible. */
export interface ViewBox {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export const rateModes = ['shared', 'own', 'best'] as const;
export const layouts = ['panels', 'overlay'] as const;
export const arrowKinds = ['gradient', 'velocity', 'lookahead', 'step', 'rates'] as const;
export const sides = ['surface', 'rates', 'step', 'results'] as const;
export const speeds = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64] as const;
export const tolerances = [1, 0.1, 0.01, 1e-3, 1e-4, 1e-6] as const;
export const STEPS = { min: 10, max: 100_000, default: 500 } as const;

export type RateMode = (typeof rateModes)[number];
export type Layout = (typeof layouts)[number];
export type Side = (typeof sides)[number];
export type ArrowKind = (typeof arrowKinds)[number];

/** A hyperparameter that takes another value from update number `step` (from 1) on. */
export interface Change {
  /** An optimizer's id, or `*` for the shared learning rate of all. */
  readonly optimizer: string;
  readonly step: number;
  readonly key: string;
  readonly value: number;
}

/** Everything that decides what the Surfaces tab shows, but for the cursor. Serialised in the link. */
export interface Settings {
  readonly surface: string;
  /** Surface parameters that differ from their defaults. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Null: the surface's default. */
  readonly start: Point | null;
  /** Ids of the optimizers switched on. */
  readonly active: readonly string[];
  readonly rateMode: RateMode;
  /** The shared learning rate; null: the one the surface recommends. */
  readonly rate: number | null;
  /** By optimizer, the hyperparameters that differ from their defaults; `lr` counts only with own rates. */
  readonly hyperparameters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly changes: readonly Change[];
  /** Sliders act from the cursor's step on rather than on the whole run. */
  readonly live: boolean;
  readonly steps: number;
  /** Null: the surface's domain. */
  readonly view: ViewBox | null;
  readonly layout: Layout;
  /** The optimizer whose panel fills the stage, if any. */
  readonly enlarged: string | null;
  readonly arrows: readonly ArrowKind[];
  /**
   * What the side panel shows: the surface and start (where they have no panel of their own), the sliders, one
   * step taken apart, or the results.
   */
  readonly side: Side;
  /** The optimizer whose step is taken apart. */
  readonly inspected: string;
  readonly speed: number;
  readonly loop: boolean;
  /** Distance to a minimum that counts as having reached it. */
  readonly tolerance: number;
}

export const defaultSettings: Settings = {
  surface: 'beale',
  parameters: {},
  start: null,
  active: optimizers.map((optimizer) => optimizer.id),
  rateMode: 'shared',
  rate: null,
  hyperparameters: {},
  changes: [],
  live: false,
  steps: STEPS.default,
  view: null,
  layout: 'panels',
  enlarged: null,
  arrows: ['gradient', 'step'],
  side: 'rates',
  inspected: 'adam',
  speed: 2,
  loop: false,
  tolerance: 0.01,
};

export const settings = createStore<Settings>(() => defaultSettings);

export function surfaceOf({ surface }: Settings): SurfaceDefinition {
  return getSurface(surface);
}

export function startOf(now: Settings): Point {
  return now.start ?? surfaceOf(now).start;
}

export function viewOf(now: Settings): ViewBox {
  if (now.view) return now.view;
  const [x, y] = surfaceOf(now).domain;
  return { x, y };
}

/** The learning rate all optimizers share unless each has its own. */
export function sharedRateOf(now: Settings): number {
  return now.rate ?? surfaceOf(now).rate;
}
