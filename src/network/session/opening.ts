import { type Architecture, layoutOf } from '../architecture';
import type { Dataset } from '../data/dataset';
import { type IdxImages, type IdxLabels, readIdx } from '../data/idx';
import { mnistDataset } from '../data/mnist';
import { getDataset } from '../data/sets';
import type { SplitValues } from '../data/split';
import { initialise } from '../initialise';
import { type Samples, samplesOf } from '../samples';
import { seedsOf } from '../seeds';
import { Trainer } from '../trainer';
import type { DataSource, LiveSettings, RaceFacts, RaceSetup } from './messages';

/** A race ready to run. */
export interface Opened {
  readonly dataset: Dataset;
  readonly trainer: Trainer;
  readonly training: Samples;
  /** Null where all rows train. */
  readonly test: Samples | null;
}

/** Data or a setup that cannot be used; `code` and `details` are for the screen to put into words. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: string,
    readonly details: unknown,
  ) {
    super(code);
  }
}

/**
 * Reads or makes the data.
 *
 * @throws Refused, RangeError or TypeError for what cannot be used
 */
export async function readData(source: DataSource): Promise<Dataset> {
  switch (source.kind) {
    case 'set':
      return getDataset(source.id).make(source.values);
    case 'own':
      return source.dataset;
    case 'mnist':
      return readMnist(source.files, source.values);
  }
}

/**
 * Two files, images and labels, which are then split; or four, of which those with `t10k` or `test` in their name, or
 * else the fewer ones, are for the test.
 */
async function readMnist(files: readonly File[], values: SplitValues): Promise<Dataset> {
  const images: { name: string; part: IdxImages }[] = [];
  const labels: { name: string; part: IdxLabels }[] = [];
  for (const file of files) {
    const reading = await readIdx(new Uint8Array(await file.arrayBuffer()));
    if (!reading.ok) {
      const problem = reading.problems[0];
      throw new Refused(problem?.code ?? 'unreadable', { ...problem, file: file.name });
    }
    const { value } = reading;
    if (value.kind === 'images') images.push({ name: file.name, part: value });
    else labels.push({ name: file.name, part: value });
  }
  const pairs = images.length;
  if (pairs !== labels.length || pairs < 1 || pairs > 2) {
    throw new Refused('wrong-files', { images: images.length, labels: labels.length });
  }
  for (const list of [images, labels]) list.sort((a, b) => rank(a) - rank(b));
  const [train, test] = images.map(({ part }, i) => ({ images: part, labels: labels[i]!.part }));
  const reading = mnistDataset(train!, test, values);
  if (reading.ok) return reading.value;
  const problem = reading.problems[0];
  throw new Refused(problem?.code ?? 'unreadable', problem);
}

/** Training files come first: by name, or else the more images the earlier. */
function rank({ name, part }: { name: string; part: IdxImages | IdxLabels }): number {
  return /t10k|test/i.test(name) ? 1 : -part.count;
}

/**
 * Makes the race of a setup over its data.
 *
 * @throws Refused, RangeError or TypeError for what cannot be used
 */
export function openRace(dataset: Dataset, setup: RaceSetup, live: LiveSettings): Opened {
  const architecture = architectureOf(dataset, setup);
  const { training, test } = samplesOf(dataset, architecture.outputs);
  const seeds = seedsOf(setup.seed);
  const trainer = new Trainer({
    architecture,
    start: initialise(layoutOf(architecture), setup.initialiser, seeds.weights),
    samples: training,
    batchSize: live.batchSize,
    seed: seeds.batches,
    l2: live.l2,
    racers: live.racers.map(({ id, hyperparameters }) => ({ optimizer: id, hyperparameters })),
  });
  for (const { id, active } of live.racers) trainer.racer(id).active = active;
  return { dataset, trainer, training, test: test.count > 0 ? test : null };
}

/** The network for the data: a sigmoid needs one output for two classes, and all others one for each class. */
function architectureOf({ features, classes, task }: Dataset, { hidden, output }: RaceSetup): Architecture {
  if (task === 'regression' && output !== 'identity') throw new Refused('output-needs-classes', { output });
  const single = classes === 0 || (classes === 2 && output !== 'softmax');
  return { inputs: features, hidden, outputs: single ? 1 : classes, output };
}

/** What the page is told of it. */
export function factsOf(race: number, { dataset, trainer }: Opened): RaceFacts {
  const { layers, length } = trainer.network.layout;
  const { task, classes, count, trainCount, features } = dataset;
  return {
    race,
    parameters: length,
    widths: [features, ...layers.map(({ outputs }) => outputs)],
    task,
    classes,
    training: trainCount,
    test: count - trainCount,
    dataset: features <= 2 ? dataset : null,
  };
}

/**
 * Has a race go on with other settings, from its next step on.
 *
 * @throws RangeError or TypeError for what is not allowed
 */
export function applySettings(trainer: Trainer, { racers, batchSize, l2 }: LiveSettings): void {
  trainer.l2 = l2;
  trainer.batches.resize(batchSize);
  for (const { id, active, hyperparameters } of racers) {
    const racer = trainer.racer(id);
    racer.change(hyperparameters);
    racer.active = active;
  }
}
