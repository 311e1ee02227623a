import fc from 'fast-check';
import { optimizers, type ParameterSpec, type Parameters, surfaces } from '../engine';
import { withChange } from './changes';
import { reachOf, smallestViewOf } from './limits';
import {
  arrowKinds,
  type Change,
  defaultSettings,
  layouts,
  rateModes,
  type Settings,
  STEPS,
  settings,
  sides,
  speeds,
  tolerances,
  type ViewBox,
} from './settings';

/** Back to the defaults but for `some`. */
export function reset(some: Partial<Settings> = {}): void {
  settings.setState({ ...defaultSettings, ...some }, true);
}

/** Any value that the formula allows: within the slider's range, beyond it, and at the edges of both. */
export function anyValueOf(spec: ParameterSpec): fc.Arbitrary<number> {
  const edges = [spec.min, spec.max, spec.default, 0, -0, 5e-324, 1 - 2 ** -53, Number.MAX_VALUE];
  const usual = spec.whole
    ? fc.integer({ min: spec.min, max: spec.max })
    : fc.double({ min: spec.min, max: spec.max, noNaN: true });
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });
  const arbitrary = fc.oneof({ weight: 3, arbitrary: usual }, any, fc.constantFrom(...edges));
  return spec.scale === 'switch' ? fc.constantFrom(0, 1) : arbitrary.filter(spec.allows);
}

/** Values for some of `specs`. As in the settings, none is a default, but for a learning rate. */
export function someOf(specs: Parameters): fc.Arbitrary<Record<string, number>> {
  const entries = Object.entries(specs).map(([key, spec]) => {
    const value = anyValueOf(spec);
    return [key, key === 'lr' ? value : value.filter((other) => other !== spec.default)] as const;
  });
  const all: Record<string, fc.Arbitrary<number>> = Object.fromEntries(entries);
  return fc
    .subarray(Object.keys(all))
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, all[key]!])), { noNullPrototype: true }),
    );
}

const ids = optimizers.map(({ id }) => id);

/** By optimizer, values for some of its hyperparameters. */
export const anyHyperparameters = fc
  .tuple(...optimizers.map(({ hyperparameters }) => someOf(hyperparameters)))
  .map((all) =>
    Object.fromEntries(
      all.flatMap((own, i) => (Object.keys(own).length > 0 ? [[ids[i] as string, own] as const] : [])),
    ),
  );

const ownHyperparameters = optimizers.flatMap(({ id, hyperparameters }) =>
  Object.entries(hyperparameters).map(([key, spec]) => ({ optimizer: id, key, spec })),
);
const sharedRate = ownHyperparameters
  .filter(({ key }) => key === 'lr')
  .slice(0, 1)
  .map(({ key, spec }) => ({ optimizer: '*', key, spec }));

const anyChange: fc.Arbitrary<Change> = fc
  .constantFrom(...sharedRate, ...ownHyperparameters)
  .chain(({ optimizer, key, spec }) =>
    fc.record({
      optimizer: fc.constant(optimizer),
      key: fc.constant(key),
      // Few steps, so that some changes meet at one.
      step: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: STEPS.max })),
      value: anyValueOf(spec),
    }),
  );

/** Any settings that a person can reach. */
export const anySettings: fc.Arbitrary<Settings> = fc.constantFrom(...surfaces).chain((surface) => {
  const there = { ...defaultSettings, surface: surface.id };
  const reach = reachOf(there);
  const coordinate = fc.double({ min: -reach, max: reach, noNaN: true });
  const side = (least: number) =>
    fc
      .tuple(coordinate, coordinate)
      .filter(([a, b]) => Math.abs(a - b) >= least)
      .map(([a, b]): ViewBox['x'] => (a < b ? [a, b] : [b, a]));
  const [width, height] = smallestViewOf(there);
  const rate = anyValueOf(ownHyperparameters[0]!.spec).filter((value) => value !== surface.rate);
  return fc.record({
    surface: fc.constant(surface.id),
    parameters: someOf(surface.parameters),
    start: fc.option(fc.tuple(coordinate, coordinate)),
    active: fc.subarray(ids),
    rateMode: fc.constantFrom(...rateModes),
    rate: fc.option(rate),
    hyperparameters: anyHyperparameters,
    changes: fc.array(anyChange, { maxLength: 8 }).map((all) => all.reduce(withChange, [])),
    live: fc.boolean(),
    steps: fc.integer({ min: STEPS.min, max: STEPS.max }),
    view: fc.option(fc.record({ x: side(width), y: side(height) }, { noNullPrototype: true })),
    layout: fc.constantFrom(...layouts),
    enlarged: fc.option(fc.constantFrom(...ids)),
    arrows: fc.subarray([...arrowKinds]),
    side: fc.constantFrom(...sides),
    inspected: fc.constantFrom(...ids),
    speed: fc.constantFrom(...speeds),
    loop: fc.boolean(),
    tolerance: fc.oneof(
      fc.constantFrom(...tolerances),
      fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
    ),
  });
});
