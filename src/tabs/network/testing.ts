import fc from 'fast-check';
import { optimizers } from '../../engine';
import { activationIds, MOST_HIDDEN_LAYERS, MOST_UNITS } from '../../network/architecture';
import { LARGEST_BATCH } from '../../network/batches';
import { datasets } from '../../network/data/sets';
import { backendChoices } from '../../network/session/messages';
import { anyHyperparameters, anyValueOf, someOf } from '../../state/testing';
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

const ids = optimizers.map(({ id }) => id);
const anyOptimizer = fc.constantFrom(...ids);
const anyActivation = fc.constantFrom(...activationIds);

/** Any settings that a person can reach. */
export const anySettings: fc.Arbitrary<NetworkSettings> = fc
  .tuple(fc.constantFrom(...datasets), fc.integer({ min: 0, max: MOST_HIDDEN_LAYERS }))
  .chain(([data, layers]) => {
    const each = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: layers, maxLength: layers });
    return fc.record({
      data: fc.constant(data.id),
      dataValues: someOf(data.parameters),
      units: each(fc.integer({ min: 1, max: MOST_UNITS })),
      activation: anyActivation,
      activations: fc.option(each(anyActivation)),
      output: fc.constantFrom(null, ...outputsFor(data).slice(1)),
      scheme: fc.constantFrom(...schemes),
      distribution: fc.constantFrom(...distributions),
      constant: anyValueOf(constantSpec),
      deviation: anyValueOf(deviationSpec),
      seed: anyValueOf(seedSpec),
      batchSize: fc.oneof(fc.integer({ min: 1, max: LARGEST_BATCH }), fc.constant('full' as const)),
      l2: anyValueOf(l2Spec),
      active: fc.subarray(ids),
      rateMode: fc.constantFrom(...rateModes),
      rate: anyValueOf(sharedRateSpec),
      hyperparameters: anyHyperparameters,
      speed: fc.constantFrom(...speeds),
      untilEpoch: fc.option(fc.integer({ min: 1, max: MOST_EPOCHS })),
      untilLoss: fc.option(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true })),
      backend: fc.constantFrom(...backendChoices),
      layout: fc.constantFrom(...layouts),
      enlarged: fc.option(anyOptimizer),
      inspected: anyOptimizer,
      side: fc.constantFrom(...sides),
      charts: fc.shuffledSubarray([...chartKinds]),
      histogram: fc.constantFrom(...histogramKinds),
    });
  });

/** Back to the defaults but for `some`. */
export function settingsWith(some: Partial<NetworkSettings>): NetworkSettings {
  return { ...defaultSettings, ...some };
}
