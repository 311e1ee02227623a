import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classCounts, rowOf, same } from '../testing';
import { datasets, getDataset } from '.';

it('every id is its own, and an unknown one is refused by the known ones', () => {
  expect(new Set(datasets.map(({ id }) => id)).size).toBe(datasets.length);
  for (const dataset of datasets) expect(getDataset(dataset.id)).toBe(dataset);
  expect(() => getDataset('swissroll')).toThrow(/swissroll.*gaussians, circles, xor.*digits/);
});

const few = (definition: (typeof datasets)[number]) =>
  definition.id === 'digits' ? { samples: 200, testSamples: 100 } : { samples: 200 };

describe.each(datasets.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  it('has the shape that it states, all finite', () => {
    const dataset = definition.make(few(definition));
    expect(dataset).toMatchObject({
      id: definition.id,
      task: definition.task,
      features: definition.features,
      classes: definition.classes,
    });
    expect(dataset.inputs).toHaveLength(dataset.count * dataset.features);
    expect(dataset.targets).toHaveLength(dataset.count);
    expect(dataset.inputs.every(Number.isFinite)).toBe(true);
    expect(dataset.targets.every(Number.isFinite)).toBe(true);
    expect(dataset.domain).toHaveLength(dataset.features <= 2 ? dataset.features : 0);
    expect(definition.classes).toBe(definition.task === 'regression' ? 0 : Math.max(2, definition.classes));
  });

  it('says what its parameters allow in signs, which every language reads', () => {
    for (const { allowed } of Object.values(definition.parameters)) expect(allowed).not.toMatch(/\p{L}{2}/u);
  });

  it('is the same for the same values, and another for another seed', () => {
    const at = (seed: number) => definition.make({ ...few(definition), seed });
    expect(same(at(7).inputs, at(7).inputs)).toBe(true);
    expect(same(at(7).targets, at(7).targets)).toBe(true);
    expect(same(at(8).inputs, at(7).inputs)).toBe(false);
  });

  it('has no row twice, so that no test row is a training row', () => {
    const dataset = definition.make(few(definition));
    const rows = Array.from({ length: dataset.count }, (_, row) => rowOf(dataset, row).join());
    expect(new Set(rows).size).toBe(dataset.count);
  });

  it('adds to the rows there were when there are more samples, and moves them when there is more noise', () => {
    const fewer = definition.make(few(definition));
    const more = definition.make({ ...few(definition), samples: 300 });
    const trained = Math.min(fewer.trainCount, 200) * fewer.features;
    expect(same(more.inputs.subarray(0, trained), fewer.inputs.subarray(0, trained))).toBe(true);
    const clean = definition.make({ ...few(definition), noise: 0 });
    const noisy = definition.make({ ...few(definition), noise: 0.01 });
    const furthest = Math.max(
      clean.inputs.reduce((most, value, k) => Math.max(most, Math.abs(value - noisy.inputs[k]!)), 0),
      clean.targets.reduce((most, value, k) => Math.max(most, Math.abs(value - noisy.targets[k]!)), 0),
    );
    expect(furthest).toBeGreaterThan(0);
    expect(furthest).toBeLessThan(0.06);
  });

  it('names the parameter that it refuses', () => {
    expect(() => definition.make({ samples: 10 })).toThrow(/samples.*10; allowed: \d+, \d+, … \d+/);
    expect(() => definition.make({ samples: 200.5 })).toThrow(/samples.*200\.5/);
    expect(() => definition.make({ noise: -1 })).toThrow(/noise.*-1/);
    expect(() => definition.make({ seed: -1 })).toThrow(/seed.*-1/);
    expect(() => definition.make({ turns: 3 })).toThrow(/turns/);
  });
});

const made = datasets.filter(({ id }) => id !== 'digits');

it('splits by the share, with every class equally frequent on either side', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...made),
      fc.integer({ min: 50, max: 400 }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      (definition, samples, trainShare) => {
        const dataset = definition.make({ samples, trainShare });
        expect(dataset.count).toBe(samples);
        expect(dataset.trainCount).toBe(Math.max(1, Math.round(samples * trainShare)));
        if (dataset.task === 'regression') return;
        for (const counts of [
          classCounts(dataset, 0, dataset.trainCount),
          classCounts(dataset, dataset.trainCount, samples),
        ]) {
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 60 },
  );
});
